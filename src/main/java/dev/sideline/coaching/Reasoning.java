package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Listener.Heard;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Playbook;
import dev.sideline.prompt.LivePrompts;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reasons about a situation with a language model, on the cards of the playbook. */
public final class Reasoning {
  private final LivePrompts prompts;
  private final ModelAnswers answers;
  private final AnswerCheck check;
  private final Allowance allowance;

  /**
   * @param check what an answer must be before it is shown
   * @param allowance how much may be asked
   */
  public Reasoning(
      ModelAnswers answers, LivePrompts prompts, AnswerCheck check, Allowance allowance) {
    this.prompts = prompts;
    this.answers = answers;
    this.check = check;
    this.allowance = allowance;
  }

  /** The model's advice, checked; waits for it. */
  Reasoned about(Heard heard, Found found, Playbook playbook, Person person) {
    Prompts current = prompts.current();
    Language language = playbook.spokenFor(heard.understanding().agent());
    RenderedPrompt prompt = Questions.about(heard, found, playbook, current);
    QuestionKey key =
        QuestionKey.of(
            person.tenant(),
            heard.situation(),
            heard.understanding(),
            String.join("\n", playbook.fingerprint(), current.fingerprint(), answers.modelName()));
    Set<String> known = playbook.cards(language).stream().map(Card::id).collect(Collectors.toSet());
    Optional<Answer> remembered = answers.remembered(key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    if (!allowance.allows(person, prompt)) {
      return new Nothing(Nothing.LIMIT);
    }
    return answers.answer(
        key, prompt, text -> check.check(text, known, language, prompt, found.covered()));
  }
}
