package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Listener.Heard;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.Playbook;
import dev.sideline.privacy.Redactor;
import dev.sideline.prompt.LivePrompts;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Reasons about a situation with a language model, on the cards of the playbook. */
public final class Reasoning {
  private final LivePrompts prompts;
  private final ModelAnswers answers;
  private final AnswerCheck check;

  /**
   * @param budget how long an answer may take in all
   * @param workers asks the model; its threads wait most of the time
   */
  public Reasoning(
      LanguageModel model,
      Duration budget,
      LivePrompts prompts,
      LanguageDetector detector,
      Redactor redactor,
      ExecutorService workers) {
    this.prompts = prompts;
    this.answers = new ModelAnswers(model, budget, workers);
    this.check = new AnswerCheck(detector, redactor);
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
    return answers.answer(
        key, prompt, text -> check.check(text, known, language, prompt, found.covered()));
  }
}
