package dev.sideline.coaching;

import dev.sideline.coaching.Situation.Parts;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.LanguageDetector.Foreign;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LanguageDetector.Unsure;
import dev.sideline.words.Language;
import java.util.Optional;

/**
 * Who speaks which language in a situation.
 *
 * @param agent the language the agent is to be answered in
 * @param heard whether the agent's own words clearly told it
 * @param foreign whether the agent's words are in a language that is none of ours
 * @param pasted a message of the customer in another of our languages, if there is one
 */
record Understanding(Language agent, boolean heard, boolean foreign, Optional<Pasted> pasted) {

  /** A customer's message in another language than the agent's own words. */
  record Pasted(Situation own, Situation message, Language language) {}

  /**
   * Tells the languages of a situation.
   *
   * @param known the language the agent is known to speak; it decides where the words do not
   */
  static Understanding of(
      Situation situation, Optional<Language> known, LanguageDetector detector) {
    return situation
        .quoted()
        .flatMap(parts -> quoted(parts, known, detector))
        .or(() -> situation.announced().flatMap(parts -> announced(parts, detector)))
        .orElseGet(() -> whole(situation.searched(), known, detector));
  }

  private static Understanding whole(
      String text, Optional<Language> known, LanguageDetector detector) {
    return switch (detector.detect(text)) {
      case Ours ours -> new Understanding(ours.language(), true, false, Optional.empty());
      case Foreign foreign ->
          new Understanding(known.orElse(Language.EN), false, true, Optional.empty());
      case Unsure unsure ->
          new Understanding(
              known.or(unsure::likeliest).orElse(Language.EN), false, false, Optional.empty());
    };
  }

  /**
   * In quotes the customer speaks: their language tells the agent's only where nothing else does.
   */
  private static Optional<Understanding> quoted(
      Parts parts, Optional<Language> known, LanguageDetector detector) {
    if (!(detector.detect(new Situation(parts.pasted()).searched()) instanceof Ours message)) {
      // A message in no language of ours must not make the agent's own words look foreign.
      return Optional.of(whole(new Situation(parts.own()).searched(), known, detector))
          .filter(Understanding::heard);
    }
    Understanding around =
        whole(
            new Situation(parts.own()).searched(),
            known.or(() -> Optional.of(message.language())),
            detector);
    return around.agent() == message.language()
        ? Optional.empty()
        : Optional.of(around.with(parts, message.language()));
  }

  /** Without quotes, only two languages that are both clear tell that two people speak. */
  private static Optional<Understanding> announced(Parts parts, LanguageDetector detector) {
    return detector.detect(parts.own()) instanceof Ours own
            && detector.detect(new Situation(parts.pasted()).searched()) instanceof Ours message
            && own.language() != message.language()
        ? Optional.of(
            new Understanding(own.language(), true, false, Optional.empty())
                .with(parts, message.language()))
        : Optional.empty();
  }

  private Understanding with(Parts parts, Language language) {
    return new Understanding(
        agent,
        heard,
        foreign,
        Optional.of(
            new Pasted(new Situation(parts.own()), new Situation(parts.pasted()), language)));
  }

  /** The same where the language of the answer is settled. */
  Understanding answeredIn(Language language) {
    return new Understanding(
        language, false, false, pasted.filter(message -> message.language() != language));
  }

  /** The language to speak to the customer in. */
  Language customer() {
    return pasted.map(Pasted::language).orElse(agent);
  }
}
