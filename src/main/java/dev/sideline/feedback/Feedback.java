package dev.sideline.feedback;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Recall;
import dev.sideline.coaching.Recall.Recalled.Kept;
import dev.sideline.coaching.Recall.Recalled.Missing;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.words.Words;
import java.util.List;

/** Takes down whether an answer helped, and asks why it did not. */
public final class Feedback implements Forms {
  private static final String REASON = "reason";
  private static final String REMARK = "remark";
  private static final String OTHER = "other";
  private static final int LONGEST_REMARK = 300;

  private final Recall recall;
  private final Answered answered;
  private final Redactor redactor;

  public Feedback(Recall recall, Answered answered, Redactor redactor) {
    this.recall = recall;
    this.answered = answered;
    this.redactor = redactor;
  }

  /** An answer helped. */
  public Message praise(String question, Incoming from) {
    return switch (recall.find(question, from)) {
      case Missing missing -> missing.told();
      case Kept kept -> {
        answered.rated(question, true);
        yield thanks(from);
      }
    };
  }

  /** Whoever presses the button has told that it did not help, even if the form is left empty. */
  @Override
  public Form open(String question, Incoming from) {
    Words words = recall.words(from.person());
    return switch (recall.find(question, from)) {
      case Missing missing -> Form.telling(words.of("feedback.title"), missing.told());
      case Kept kept -> {
        answered.rated(question, false);
        yield form(question, words);
      }
    };
  }

  private static Form form(String question, Words words) {
    return new Form(
        AnswerButtons.WHY,
        question,
        words.of("feedback.title"),
        words.of("feedback.submit"),
        List.of(
            new Choice(REASON, words.of("feedback.reason"), reasons(words), ""),
            new Line(
                REMARK,
                words.of("feedback.remark"),
                words.of("feedback.remark.hint"),
                "",
                LONGEST_REMARK,
                false,
                true)));
  }

  private static List<Option> reasons(Words words) {
    return List.of(
        new Option("fit", words.of("feedback.fit")),
        new Option("long", words.of("feedback.long")),
        new Option("tone", words.of("feedback.tone")),
        new Option("language", words.of("feedback.language")),
        new Option(OTHER, words.of("feedback.other")));
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    return switch (recall.find(filled.about(), from)) {
      case Missing missing -> new Taken(List.of(missing.told()));
      case Kept kept -> {
        String reason = filled.value(REASON);
        boolean known =
            reasons(recall.words(from.person())).stream()
                .anyMatch(option -> option.key().equals(reason));
        String remark = redactor.redact(TypedText.clean(filled.value(REMARK))).text();
        answered.explained(filled.about(), known ? reason : OTHER, remark);
        yield new Taken(List.of(thanks(from)));
      }
    };
  }

  private Message thanks(Incoming from) {
    return Message.of(new Text(recall.words(from.person()).of("feedback.thanks")));
  }
}
