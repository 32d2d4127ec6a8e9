package dev.sideline.playbook;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import java.util.List;
import java.util.Set;

/** Reads the quizzes of one file; what is wrong with them is noted as faults. */
public final class QuizReader {
  private static final Set<String> ANSWER = Set.of("text", "right", "because");

  private final PromptFile file;
  private final Faults faults;

  public QuizReader(PromptFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * The quiz of a mapping, which may hold other keys too: its {@code question} and {@code answers}.
   *
   * @param choices so many answers there must be
   */
  public Quiz read(YamlMap yaml, int choices) {
    List<Quiz.Answer> answers = yaml.maps("answers").stream().map(QuizReader::answer).toList();
    if (answers.size() != choices) {
      fault(yaml, "there must be " + choices + " answers, not " + answers.size());
    }
    long right = answers.stream().filter(Quiz.Answer::right).count();
    if (right != 1) {
      fault(yaml, "exactly one answer must have \"right: true\", not " + right);
    }
    return new Quiz(yaml.text("question"), answers);
  }

  private void fault(YamlMap yaml, String message) {
    faults.add(file.path(), yaml.line("answers"), message);
  }

  private static Quiz.Answer answer(YamlMap yaml) {
    yaml.allow(ANSWER);
    return new Quiz.Answer(yaml.text("text"), yaml.flag("right"), yaml.text("because"));
  }
}
