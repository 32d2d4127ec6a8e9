package dev.sideline.handover;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.Recall;
import dev.sideline.coaching.Recall.Recalled.Kept;
import dev.sideline.coaching.Recall.Recalled.Missing;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.words.Words;
import dev.sideline.workspace.Channels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands questions over to the experts of a channel. */
public final class Experts implements Forms {
  private static final Logger log = LoggerFactory.getLogger(Experts.class);
  private static final String WORDS = "words";
  private static final int LONGEST = 1_500;

  private final Recall recall;
  private final Channels channels;
  private final Handovers handovers;
  private final Noticeboard noticeboard;
  private final Redactor redactor;

  /**
   * @param channels tells where the experts are
   */
  public Experts(
      Recall recall,
      Channels channels,
      Handovers handovers,
      Noticeboard noticeboard,
      Redactor redactor) {
    this.recall = recall;
    this.channels = channels;
    this.handovers = handovers;
    this.noticeboard = noticeboard;
    this.redactor = redactor;
  }

  @Override
  public Form open(String question, Incoming from) {
    Words words = recall.words(from.person());
    return switch (recall.find(question, from)) {
      case Missing missing -> Form.telling(words.of("experts.title"), missing.told());
      case Kept kept when expertsOf(kept.answer()).isEmpty() ->
          Form.telling(words.of("experts.title"), none(from));
      case Kept kept ->
          new Form(
              AnswerButtons.EXPERTS,
              question,
              words.of("experts.title"),
              words.of("experts.submit"),
              List.of(
                  new Shown(Message.of(new Text(words.of("experts.how")))),
                  new Line(
                      WORDS,
                      words.of("experts.question"),
                      "",
                      clean(kept.answer().situation()),
                      LONGEST,
                      true,
                      true)));
    };
  }

  /** What is written down behind it is the question without customers' data. */
  @Override
  public Outcome submit(Filled filled, Incoming from) {
    String words = clean(filled.value(WORDS));
    return words.isEmpty()
        ? new Wrong(Map.of(WORDS, recall.words(from.person()).of("unclear.empty")))
        : switch (recall.find(filled.about(), from)) {
          case Missing missing -> new Taken(List.of(missing.told()));
          case Kept kept ->
              new Outcome.Pressed(AnswerButtons.EXPERTS + " " + filled.about() + " " + words);
        };
  }

  /** Hands a question over, and tells whoever asked what came of it. */
  public Message ask(String question, String words, Incoming from) {
    return switch (recall.find(question, from)) {
      case Missing missing -> missing.told();
      case Kept kept ->
          expertsOf(kept.answer())
              .map(experts -> ask(experts, kept.answer(), clean(words), from))
              .orElseGet(() -> none(from));
    };
  }

  private Message ask(String experts, Given answer, String words, Incoming from) {
    HandedOver question = new HandedOver(from.person(), answer.place(), answer.language(), words);
    Incoming notice =
        new Incoming(
            "experts/" + from.id(),
            from.person(),
            new Place(answer.place().platform(), experts, "", Seen.OPENLY),
            "",
            "");
    Posted posted =
        noticeboard.post(notice, ExpertPages.question(question, words(experts, question)));
    Words own = recall.words(from.person());
    if (posted instanceof Up up) {
      handovers.note(up.talk(), question);
      return Message.of(new Text(own.of("experts.asked")));
    }
    log.warn("A question could not be handed over: {}", posted);
    return Message.of(new Text(own.of("experts.unreachable")));
  }

  /** Experts read the language of their channel, where one is settled. */
  private Words words(String experts, HandedOver question) {
    return Words.in(
        channels.of(question.asker().tenant(), experts).language().orElse(question.language()));
  }

  private Optional<String> expertsOf(Given answer) {
    return Optional.of(channels.of(answer.person().tenant(), answer.place().channel()).experts())
        .filter(experts -> !experts.isEmpty());
  }

  private Message none(Incoming from) {
    return Message.of(new Text(recall.words(from.person()).of("experts.none")));
  }

  private String clean(String words) {
    return redactor.redact(TypedText.clean(words)).text();
  }
}
