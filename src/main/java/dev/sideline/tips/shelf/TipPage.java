package dev.sideline.tips.shelf;

import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import java.util.List;

/** A tip as people read it. */
public final class TipPage {
  private TipPage() {}

  /** What it is about, its thought, and what to try; without its question. */
  public static List<Part> show(Tip tip, Words words) {
    return List.of(
        new Heading(words.of("tip.heading", tip.title())),
        new Text(tip.thought()),
        new Text(words.of("tip.try", tip.tryToday())));
  }
}
