package dev.sideline.onboarding;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.track.Check;
import dev.sideline.playbook.QuizPage;
import dev.sideline.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An answer to the question of a lesson.
 *
 * @param given the numbers that were given, from 1: one, or one for each place
 */
record Answer(Check check, List<Integer> given) {
  private static final Pattern NUMBERS = Pattern.compile("[1-9](,[1-9])*");

  /** The answer in some words; empty where they give none, as the question may have changed. */
  static Optional<Answer> of(Check check, String words) {
    if (!NUMBERS.matcher(words).matches()) {
      return Optional.empty();
    }
    List<Integer> given = Arrays.stream(words.split(",", -1)).map(Integer::valueOf).toList();
    return Optional.of(new Answer(check, given)).filter(Answer::fits);
  }

  private boolean fits() {
    return switch (check) {
      case Check.Choose choose ->
          given.size() == 1 && given.getFirst() <= choose.quiz().answers().size();
      case Check.Order order -> given.stream().sorted().toList().equals(inOrder(order));
    };
  }

  private static List<Integer> inOrder(Check.Order order) {
    return IntStream.rangeClosed(1, order.steps().size()).boxed().toList();
  }

  boolean right() {
    return switch (check) {
      case Check.Choose choose -> choose.quiz().answers().get(given.getFirst() - 1).right();
      case Check.Order order -> given.equals(inOrder(order));
    };
  }

  /** What is said to it. */
  Message told(Words words) {
    return switch (check) {
      case Check.Choose choose -> QuizPage.tell(choose.quiz(), given.getFirst(), words);
      case Check.Order order ->
          right()
              ? Message.of(new Text(words.of("quiz.right", order.because())))
              : Message.of(
                  new Steps(words.of("onboard.order.wrong"), order.steps()),
                  new Text(order.because()));
    };
  }
}
