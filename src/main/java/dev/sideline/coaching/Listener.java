package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.coaching.steering.Steering;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.privacy.Redacted;
import dev.sideline.privacy.Redactor;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Languages;
import java.util.Optional;

/** Takes in what a person typed: without customers' data, and in whose language it is. */
public final class Listener {
  private final LanguageDetector detector;
  private final Languages languages;
  private final Redactor redactor;
  private final Steering steering;

  public Listener(
      LanguageDetector detector, Languages languages, Redactor redactor, Steering steering) {
    this.detector = detector;
    this.languages = languages;
    this.redactor = redactor;
    this.steering = steering;
  }

  /**
   * What was heard.
   *
   * @param situation what happened, without customers' data
   * @param redacted whether some was left out
   * @param ordering whether a part of it gives orders to a machine
   */
  record Heard(
      Situation situation, Understanding understanding, boolean redacted, boolean ordering) {}

  /**
   * Understands what somebody typed, and notes the language they clearly wrote in.
   *
   * @param settings of the channel it was said in
   */
  Heard listen(String typed, Person person, ChannelSettings settings) {
    Redacted redacted = redactor.redact(Situation.of(typed).text());
    Situation situation = new Situation(redacted.text());
    Optional<Language> known = languages.of(person, settings);
    Understanding understanding = Understanding.of(situation, known, detector);
    if (understanding.heard()) {
      languages.heard(person, understanding.agent());
    }
    return new Heard(
        situation, understanding, !redacted.kinds().isEmpty(), steering.isIn(redacted.text()));
  }

  /** What was heard before, in the language it was answered in. */
  Heard recall(String situation, Language answered) {
    Situation said = new Situation(situation);
    Understanding understanding =
        Understanding.of(said, Optional.of(answered), detector).answeredIn(answered);
    return new Heard(said, understanding, false, steering.isIn(situation));
  }
}
