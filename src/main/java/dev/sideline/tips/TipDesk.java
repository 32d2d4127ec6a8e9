package dev.sideline.tips;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipPage;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Settled;
import java.util.List;

/** Shows tips to whoever asks for one. */
final class TipDesk {
  private final TipShelf shelf;
  private final Settled settled;

  TipDesk(TipShelf shelf, Settled settled) {
    this.shelf = shelf;
    this.settled = settled;
  }

  Message now(Incoming from) {
    Language language = settled.language(from);
    List<Tip> tips = shelf.tips(from.person().tenant(), language);
    return new Message(TipPage.show(tips.getFirst(), Words.in(language)));
  }
}
