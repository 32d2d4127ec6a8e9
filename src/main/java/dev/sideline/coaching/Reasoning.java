package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.coaching.AnswerCheck.Expected;
import dev.sideline.coaching.Questions.Question;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.RenderedPrompt;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reasons about a situation with a language model, on the cards of the playbook. */
public final class Reasoning {
  private final ModelAnswers answers;
  private final AnswerCheck check;
  private final Allowance allowance;

  /**
   * @param check what an answer must be before it is shown
   * @param allowance how much may be asked
   */
  public Reasoning(ModelAnswers answers, AnswerCheck check, Allowance allowance) {
    this.answers = answers;
    this.check = check;
    this.allowance = allowance;
  }

  /**
   * The model's advice, checked; waits for it.
   *
   * @param soFar takes what may be shown of it while it is being written
   */
  Reasoned about(
      Consultation consultation, Question question, Person person, Consumer<String> soFar) {
    Optional<QuestionKey> key = key(consultation, question, person);
    Optional<Answer> remembered = key.flatMap(answers::remembered);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    RenderedPrompt prompt = question.prompt();
    // Whoever waits for an answer that others asked for costs nothing.
    if (!key.map(answers::isUnderWay).orElse(false) && !allowance.allows(person, prompt)) {
      return new Nothing(Nothing.LIMIT);
    }
    Expected expected = Expected.of(consultation, prompt);
    Function<String, Reasoned> checked = text -> check.check(text, expected);
    Consumer<String> written = text -> check.soFar(text, expected).ifPresent(soFar);
    return key.isPresent()
        ? answers.shared(key.get(), prompt, checked, written)
        : answers.fresh(prompt, checked, written);
  }

  /** What the model says to something written for practice, checked; waits for it. */
  Reasoned about(Exercise exercise, RenderedPrompt prompt, Person person) {
    if (!allowance.allows(person, prompt)) {
      return new Nothing(Nothing.LIMIT);
    }
    Expected expected = new Expected(Set.of(), exercise.language(), false, prompt.system(), "");
    return answers.fresh(prompt, text -> check.check(text, expected), soFar -> {});
  }

  /** What goes on from earlier questions is nobody else's question. */
  private Optional<QuestionKey> key(Consultation consultation, Question question, Person person) {
    return consultation.earlier().isEmpty()
        ? Optional.of(
            QuestionKey.of(
                person.tenant(),
                consultation.heard().situation(),
                consultation.heard().understanding(),
                question.made() + "\n" + answers.modelName()))
        : Optional.empty();
  }
}
