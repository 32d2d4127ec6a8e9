package dev.sideline.coaching;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;

/** Finds an answer again for somebody who comes back to it. */
public final class Recall {
  private final Answered answered;
  private final Languages languages;

  public Recall(Answered answered, Languages languages) {
    this.answered = answered;
    this.languages = languages;
  }

  /** What is found of an answer. */
  public sealed interface Recalled {

    /** The answer. */
    record Kept(Given answer) implements Recalled {}

    /** Nothing the person may have, and what they are told of it. */
    record Missing(Message told) implements Recalled {}
  }

  /**
   * The answer to a question.
   *
   * @param from who comes back to it, and where
   */
  public Recalled find(String question, Incoming from) {
    return answered
        .find(question)
        .<Recalled>map(
            given ->
                given.isFor(from.person(), from.place())
                    ? new Recalled.Kept(given)
                    : missing(words(from.person()).of("answer.other")))
        .orElseGet(() -> gone(from.person()));
  }

  /** For an answer of which nothing is left that could be used. */
  public Recalled.Missing gone(Person person) {
    return missing(words(person).of("answer.gone"));
  }

  private static Recalled.Missing missing(String told) {
    return new Recalled.Missing(Message.of(new Text(told)));
  }

  /** The words of a person's language. */
  public Words words(Person person) {
    return Words.in(languages.of(person).orElse(Language.EN));
  }
}
