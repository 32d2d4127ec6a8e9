package dev.sideline.coaching;

import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.privacy.Redactor;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a model's answer must be before anybody sees it; what fails is not mended but left out. */
public final class AnswerCheck {
  private static final Pattern CITATION = Pattern.compile("\\[([a-z0-9-]+)]");
  private static final Pattern UNKNOWN = Pattern.compile("\\s*\\[[^\\]\n]{1,60}]");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b(?:https?|ftp|mailto):|\\bwww\\.|\\]\\(");
  private static final Pattern MASS_MENTION =
      Pattern.compile("(?i)<!|@(?:channel|here|everyone|all)\\b");

  /** A fence of the prompt, or a sign of its form. */
  private static final Pattern FORM = Pattern.compile("<<<|>>>|\\{\\{|## (?:System|User)");

  private static final Pattern CODE = Pattern.compile("```");

  private static final int LONGEST = 2_400;

  /** So many words in a row that the prompt has too were learned by heart. */
  private static final int LEAKED_WORDS = 9;

  /** So many words in a row of somebody's orders were said because they were ordered. */
  private static final int OBEYED_WORDS = 5;

  private final LanguageDetector detector;
  private final Redactor redactor;

  public AnswerCheck(LanguageDetector detector, Redactor redactor) {
    this.detector = detector;
    this.redactor = redactor;
  }

  /**
   * What is expected of an answer.
   *
   * @param known ids of all cards
   * @param language the one the agent is to be answered in
   * @param citing whether a card must be cited: one covers the matter, or whoever obeys orders
   *     instead of coaching is to be found out
   * @param instructions what was asked; it is not for telling
   * @param orders orders to a machine in what was consultation, which are not to be carried out;
   *     empty where there are none
   */
  record Expected(
      Set<String> known, Language language, boolean citing, String instructions, String orders) {

    static Expected of(Consultation consultation, RenderedPrompt prompt) {
      Language language = consultation.advice().language();
      boolean ordering = consultation.heard().ordering();
      return new Expected(
          consultation.playbook().cards(language).stream()
              .map(Card::id)
              .collect(Collectors.toSet()),
          language,
          consultation.found().covered() || ordering,
          prompt.system(),
          ordering ? consultation.heard().situation().text() : "");
    }
  }

  /** The answer as it may be shown. */
  Reasoned check(String answer, Expected expected) {
    String text = answer.strip();
    Set<String> cited = cited(text, expected.known());
    String clean = withoutOthers(text, expected.known());
    if (clean.isBlank()) {
      return new Nothing("empty");
    }
    Optional<Nothing> forbidden = forbidden(clean, expected);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    if (expected.citing() && cited.isEmpty()) {
      return new Nothing("uncited");
    }
    if (!detector.mayBeIn(expected.language(), CITATION.matcher(clean).replaceAll(""))) {
      return new Nothing("language");
    }
    return new Answer(clean, List.copyOf(cited));
  }

  /**
   * What may be shown of an answer that is still being written: its whole lines, as long as nothing
   * in them is forbidden and no code is left open. Whether it cites a card and keeps to the
   * language is told only at the end.
   */
  Optional<String> soFar(String answer, Expected expected) {
    String lines = answer.substring(0, answer.lastIndexOf('\n') + 1).strip();
    String clean = withoutOthers(lines, expected.known());
    boolean open = CODE.splitAsStream(clean + " ").count() % 2 == 0;
    return clean.isBlank() || open || forbidden(clean, expected).isPresent()
        ? Optional.empty()
        : Optional.of(clean);
  }

  /** What may not be shown, wherever it stands in an answer. */
  private Optional<Nothing> forbidden(String clean, Expected expected) {
    // An index of the cards ends the instructions, and their titles may well be said.
    String instructions = expected.instructions();
    int index = instructions.indexOf("\n[");
    String told = index < 0 ? instructions : instructions.substring(0, index);
    if (FORM.matcher(clean).find() || repeats(clean, told, LEAKED_WORDS)) {
      return Optional.of(new Nothing(Nothing.LEAK));
    }
    if (clean.length() > LONGEST) {
      return Optional.of(new Nothing("long"));
    }
    if (LINK.matcher(clean).find() || MASS_MENTION.matcher(clean).find()) {
      return Optional.of(new Nothing("link"));
    }
    if (repeats(clean, expected.orders(), OBEYED_WORDS)) {
      return Optional.of(new Nothing("obeyed"));
    }
    return redactor.redact(clean).kinds().isEmpty()
        ? Optional.empty()
        : Optional.of(new Nothing("data"));
  }

  private static Set<String> cited(String text, Set<String> known) {
    Set<String> cited = new LinkedHashSet<>();
    CITATION
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(known::contains)
        .forEach(cited::add);
    return cited;
  }

  /** What stands in brackets and is no card was made up. */
  private static String withoutOthers(String text, Set<String> known) {
    Matcher matcher = UNKNOWN.matcher(text);
    return matcher.replaceAll(
        match -> {
          String inside = match.group().strip();
          boolean card = known.contains(inside.substring(1, inside.length() - 1));
          return card ? Matcher.quoteReplacement(match.group()) : "";
        });
  }

  /** Whether an answer has so many words in a row of another text. */
  private static boolean repeats(String answer, String other, int row) {
    List<String> told = List.of(words(other));
    String spoken = " " + String.join(" ", words(answer)) + " ";
    for (int i = 0; i + row <= told.size(); i++) {
      if (spoken.contains(" " + String.join(" ", told.subList(i, i + row)) + " ")) {
        return true;
      }
    }
    return false;
  }

  private static String[] words(String text) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
