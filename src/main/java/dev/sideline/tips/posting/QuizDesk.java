package dev.sideline.tips.posting;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.playbook.Quiz;
import dev.sideline.playbook.QuizPage;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the answers to the questions of posted tips, and tells each person what came of theirs. */
public final class QuizDesk {
  private final TipShelf shelf;
  private final TipPosts posts;
  private final TipAnswers answers;

  public QuizDesk(TipShelf shelf, TipPosts posts, TipAnswers answers) {
    this.shelf = shelf;
    this.posts = posts;
    this.answers = answers;
  }

  /** What the button of an answer stands for. */
  static String act(String post, int number) {
    return "tip answer " + post + " " + number;
  }

  /**
   * Takes an answer.
   *
   * @param id of the posted tip
   * @param words of whoever answers, for where the question is gone
   */
  public Message answer(String id, int number, Incoming from, Words words) {
    Optional<Post> post = posts.find(from.person().tenant(), id);
    Optional<Quiz> quiz =
        post.flatMap(
            up ->
                shelf
                    .tip(up.tenant(), up.tip(), up.language())
                    .flatMap(Tip::quiz)
                    .filter(up::asks));
    if (quiz.isEmpty() || number < 1 || number > quiz.get().answers().size()) {
      return Message.of(new Text(words.of("tip.answer.gone")));
    }
    boolean right = quiz.get().answers().get(number - 1).right();
    int counted = answers.first(from.person(), id, number, right);
    return told(quiz.get(), number, counted, Words.in(post.orElseThrow().language()));
  }

  private static Message told(Quiz quiz, int number, int counted, Words words) {
    List<Part> parts = new ArrayList<>(QuizPage.tell(quiz, number, words).parts());
    parts.add(
        new Note(
            counted == number
                ? words.of("tip.answer.private")
                : words.of("tip.answer.first", counted)));
    return new Message(parts);
  }
}
