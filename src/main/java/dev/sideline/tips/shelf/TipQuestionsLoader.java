package dev.sideline.tips.shelf;

import dev.sideline.content.Faults;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.Quiz;
import dev.sideline.playbook.QuizReader;
import dev.sideline.words.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the questions that go with cards' tips from the prompts folder. */
public final class TipQuestionsLoader {
  /** The most characters of a question. */
  public static final int LONGEST_QUESTION = 200;

  /** The most characters of an answer. */
  public static final int LONGEST_ANSWER = 120;

  /** The most characters of what is told to whoever chose an answer. */
  public static final int LONGEST_BECAUSE = 220;

  /** So many answers a question has. */
  public static final int ANSWERS = 3;

  private static final Set<String> KEYS = Set.of("question", "answers");

  private final PromptFolder prompts;

  public TipQuestionsLoader(PromptFolder prompts) {
    this.prompts = prompts;
  }

  /**
   * The questions in force, from now on.
   *
   * @throws dev.sideline.content.ContentException when they cannot be used
   */
  public LiveContent<TipQuestions> live(LivePlaybook playbook) {
    return new LiveContent<>("questions of tips", () -> load(playbook.current().playbook()));
  }

  /**
   * Reads everything; a language without a file has none.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public TipQuestions load(Playbook playbook) {
    Faults faults = new Faults();
    Map<Language, Map<String, Quiz>> quizzes = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      prompts
          .file("tips/" + language.code() + ".yaml", faults)
          .ifPresent(file -> quizzes.put(language, read(file, language, playbook, faults)));
    }
    faults.failIfAny();
    return new TipQuestions(quizzes);
  }

  private static Map<String, Quiz> read(
      PromptFile file, Language language, Playbook playbook, Faults faults) {
    YamlMap all = YamlMap.parse(file, faults);
    QuizReader reader = new QuizReader(file, faults);
    Map<String, Quiz> quizzes = new HashMap<>();
    for (String card : all.keys()) {
      if (playbook.card(language, card).isEmpty()) {
        faults.add(file.path(), all.line(card), "there is no card \"" + card + "\"");
      }
      YamlMap yaml = all.map(card);
      yaml.allow(KEYS);
      within(file, yaml, "question", LONGEST_QUESTION, faults);
      for (YamlMap answer : yaml.maps("answers")) {
        within(file, answer, "text", LONGEST_ANSWER, faults);
        within(file, answer, "because", LONGEST_BECAUSE, faults);
      }
      quizzes.put(card, reader.read(yaml, ANSWERS));
    }
    return Map.copyOf(quizzes);
  }

  private static void within(PromptFile file, YamlMap yaml, String key, int most, Faults faults) {
    int length =
        yaml.optionalText(key).map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (length > most) {
      faults.add(
          file.path(),
          yaml.line(key),
          "\"" + key + "\" has " + length + " characters; at most " + most + " fit");
    }
  }
}
