package dev.sideline.tips.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.Quiz;
import dev.sideline.playbook.Quiz.Answer;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a posted tip still asks what it asked. */
class PostTest {
  private static Quiz quiz(String question, int right, String because) {
    return new Quiz(
        question,
        List.of(
            new Answer("yes", right == 1, because),
            new Answer("no", right == 2, because),
            new Answer("perhaps", right == 3, because)));
  }

  @Test
  void another_question_or_another_right_answer_is_not_what_it_asks() {
    Tip tip =
        new Tip("a", Language.EN, "On a", "Think.", "do it", Optional.of(quiz("Why?", 2, "So.")));
    Post post =
        Post.of(
            "1-1", 1, new Aim("T1", "C1", Language.EN, List.of()), new Chosen(tip, Reason.TURN));
    assertThat(post.asks(quiz("Why?", 2, "So."))).isTrue();
    assertThat(post.asks(quiz("Why?", 2, "Because of that."))).isTrue();
    assertThat(post.asks(quiz("Why?", 3, "So."))).isFalse();
    assertThat(post.asks(quiz("When?", 2, "So."))).isFalse();
  }

  @Test
  void what_asked_nothing_asks_nothing_later() {
    Tip tip = new Tip("a", Language.EN, "On a", "Think.", "do it", Optional.empty());
    Post post =
        Post.of(
            "1-1", 1, new Aim("T1", "C1", Language.EN, List.of()), new Chosen(tip, Reason.TURN));
    assertThat(post.asks(quiz("Why?", 2, "So."))).isFalse();
  }
}
