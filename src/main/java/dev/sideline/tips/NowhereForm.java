package dev.sideline.tips;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import dev.sideline.workspace.Settled;
import java.util.List;

/** Tells where nothing is kept that there is nothing to fill in. */
public final class NowhereForm implements Forms {
  private final Settled settled;

  public NowhereForm(Settled settled) {
    this.settled = settled;
  }

  @Override
  public Form open(String about, Incoming from) {
    Words words = Words.in(settled.language(from));
    return Form.telling(
        words.of("tip.schedule.title"), Message.of(new Text(words.of("tip.nowhere"))));
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    return new Outcome.Taken(List.of());
  }
}
