package dev.sideline.evaluation;

import dev.sideline.coaching.Reasoned;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.evaluation.Outcome.Shown;
import dev.sideline.evaluation.Outcome.Unshown;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Compares what a model advised with what a good trainer would reach for. */
public final class AnswerMeasure {
  private static final Pattern CITATION = Pattern.compile("\\[[a-z0-9-]+]");
  private static final Pattern WORD = Pattern.compile("\\S*\\p{L}\\S*");

  private final LivePlaybook playbook;
  private final LanguageDetector detector;
  private final Promises promises;

  public AnswerMeasure(LivePlaybook playbook, LanguageDetector detector, Promises promises) {
    this.playbook = playbook;
    this.detector = detector;
    this.promises = promises;
  }

  Outcome outcome(Row row, Language language, Reasoned reasoned, Duration took) {
    return switch (reasoned) {
      case Nothing nothing -> new Unshown(nothing.reason());
      case Answer answer -> {
        String spoken = CITATION.matcher(answer.text()).replaceAll("");
        yield new Shown(
            row.text(),
            cites(answer.cards(), row, language),
            detector.mayBeIn(language, spoken),
            (int) WORD.matcher(spoken).results().count(),
            promises.in(spoken, language, row.text()),
            took);
      }
    };
  }

  private boolean cites(List<String> cards, Row row, Language language) {
    Playbook current = playbook.current().playbook();
    return cards.stream()
        .flatMap(id -> current.card(language, id).stream())
        .flatMap(card -> card.teaches().stream())
        .anyMatch(
            technique -> row.expected().contains(technique) || row.also().contains(technique));
  }
}
