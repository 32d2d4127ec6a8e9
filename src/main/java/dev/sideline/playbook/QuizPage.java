package dev.sideline.playbook;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A quiz, and what comes of an answer, as people see them. */
public final class QuizPage {
  private QuizPage() {}

  /**
   * The question with its answers, numbered from 1, and a button for each.
   *
   * @param acts what the button of a number stands for
   */
  public static List<Part> ask(Quiz quiz, IntFunction<String> acts) {
    List<Button> buttons =
        IntStream.rangeClosed(1, quiz.answers().size())
            .mapToObj(number -> new Button(String.valueOf(number), acts.apply(number)))
            .toList();
    return List.of(
        new Text(quiz.question()),
        new Steps("", quiz.answers().stream().map(Quiz.Answer::text).toList()),
        new Buttons(buttons));
  }

  /**
   * What whoever chose an answer is told.
   *
   * @param number of the answer, from 1; there must be one of this number
   */
  public static Message tell(Quiz quiz, int number, Words words) {
    Quiz.Answer chosen = quiz.answers().get(number - 1);
    return chosen.right()
        ? Message.of(new Text(words.of("quiz.right", chosen.because())))
        : Message.of(
            new Text(words.of("quiz.wrong", chosen.because())),
            new Text(words.of("quiz.better", quiz.right().text())),
            new Text(quiz.right().because()));
  }
}
