package dev.sideline.handover;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Recall;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.words.Words;
import java.util.Optional;

/** Hands experts' answers back to whoever asked. */
public final class ExpertAnswers {
  private final Recall recall;
  private final Handovers handovers;
  private final Noticeboard noticeboard;

  public ExpertAnswers(Recall recall, Handovers handovers, Noticeboard noticeboard) {
    this.recall = recall;
    this.handovers = handovers;
    this.noticeboard = noticeboard;
  }

  /** Whether what somebody says, in words, answers a question that was handed over. */
  public boolean isAnswer(Incoming said) {
    return !said.utterance().isBlank() && handedOver(said).isPresent();
  }

  /** Hands an expert's answer back, and tells the expert so. */
  public Message handBack(Incoming said) {
    Optional<HandedOver> question = handedOver(said);
    Words words = recall.words(said.person());
    if (question.isEmpty()) {
      return recall.gone(said.person()).told();
    }
    Posted posted =
        noticeboard.post(
            toAsker(question.get(), said),
            ExpertPages.answer(question.get(), said, Words.in(question.get().language())));
    return Message.of(
        new Text(
            posted instanceof Up ? words.of("experts.passed") : words.of("experts.notpassed")));
  }

  /** What whoever asked says there themselves is no answer. */
  private Optional<HandedOver> handedOver(Incoming said) {
    return handovers
        .in(said.person().tenant(), said.place().talk())
        .filter(question -> !question.asker().equals(said.person()));
  }

  private static Incoming toAsker(HandedOver question, Incoming said) {
    return new Incoming(
        "answer/" + said.id(),
        question.asker(),
        new Place(question.place().platform(), question.asker().id(), "", Seen.DIRECTLY),
        "",
        "");
  }
}
