package dev.sideline.coaching;

import dev.sideline.coaching.Advice.Covered;
import dev.sideline.content.LiveContent;
import dev.sideline.playbook.Match;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model is asked about a situation: as much as it can take in. */
public final class Questions {
  /** So many of the best cards are given in full; the right one is nearly always among them. */
  private static final int CARDS = 8;

  /** Fewer would not do. */
  static final int LEAST_CARDS = 3;

  /** A quotation of fewer words is no message to reply to. */
  private static final int MESSAGE = 6;

  private final LiveContent<Prompts> prompts;
  private final int window;

  /**
   * @param window the most tokens of a question and its answer together
   */
  public Questions(LiveContent<Prompts> prompts, int window) {
    this.prompts = prompts;
    this.window = window;
  }

  /**
   * A question to a model.
   *
   * @param made changes with whatever an answer is made from but for the model: playbook, prompts,
   *     the team's wishes
   */
  record Question(RenderedPrompt prompt, String made) {}

  /** The prompt that fits a situation. */
  static PromptName fitting(Consultation consultation) {
    if (consultation.wish().isPresent()) {
      return PromptName.REWORK;
    }
    if (!consultation.earlier().isEmpty()) {
      return PromptName.FOLLOW_UP;
    }
    if (consultation.advice() instanceof Covered covered && covered.reading().writing()) {
      return PromptName.REPLY;
    }
    boolean message =
        consultation.heard().understanding().pasted().isPresent()
            || consultation
                .heard()
                .situation()
                .quoted()
                .filter(parts -> new Situation(parts.pasted()).words() >= MESSAGE)
                .isPresent();
    return message ? PromptName.REPLY : PromptName.ADVICE;
  }

  /** The question, with fewer earlier exchanges and then fewer cards where it would be too long. */
  Question about(Consultation consultation, PromptName name) {
    Prompts current = prompts.current();
    List<Exchange> earlier = consultation.earlier();
    int cards = CARDS;
    RenderedPrompt prompt = render(consultation, name, earlier, cards, current);
    while (!fits(prompt) && (!earlier.isEmpty() || cards > LEAST_CARDS)) {
      if (earlier.isEmpty()) {
        cards--;
      } else {
        earlier = earlier.subList(1, earlier.size());
      }
      prompt = render(consultation, name, earlier, cards, current);
    }
    return new Question(
        prompt,
        String.join(
            "\n",
            name.id(),
            consultation.playbook().fingerprint(),
            current.fingerprint(),
            consultation.settings().instructions()));
  }

  /** What a model is asked about something written for practice. */
  RenderedPrompt about(Exercise exercise) {
    return prompts
        .current()
        .render(
            PromptName.PRACTICE,
            Map.of(
                "language",
                exercise.language().nameIn(Language.EN),
                "card",
                PromptValues.inFull(List.of(exercise.card())),
                "situation",
                PromptValues.fenced(exercise.situation()),
                "words",
                PromptValues.fenced(new Situation(exercise.words()).searched())));
  }

  private boolean fits(RenderedPrompt prompt) {
    return prompt.tokens() + prompt.maxTokens() <= window;
  }

  private static RenderedPrompt render(
      Consultation consultation,
      PromptName name,
      List<Exchange> earlier,
      int cards,
      Prompts prompts) {
    Understanding understood = consultation.heard().understanding();
    Language language = consultation.playbook().spokenFor(understood.agent());
    Map<String, String> values = new HashMap<>();
    values.put("language", language.nameIn(Language.EN));
    values.put("index", PromptValues.index(consultation.playbook().cards(language)));
    values.put(
        "cards",
        PromptValues.inFull(
            consultation.found().matches().stream().map(Match::card).limit(cards).toList()));
    values.put("team", PromptValues.team(consultation.settings().instructions()));
    Situation situation = consultation.heard().situation();
    switch (name) {
      case ADVICE -> values.put("situation", PromptValues.fenced(situation.searched()));
      case FOLLOW_UP -> {
        values.put("situation", PromptValues.fenced(situation.searched()));
        values.put("thread", PromptValues.thread(earlier));
      }
      case REWORK -> {
        // However long it is, there is nothing to change without it.
        List<Exchange> all = consultation.earlier();
        values.put("situation", PromptValues.fenced(situation.searched()));
        values.put("advice", PromptValues.fenced(all.isEmpty() ? "" : all.getLast().advice()));
        values.put("wish", consultation.wish().orElse(Wish.SHORTER).id());
      }
      case PRACTICE -> {
        // What came before is the situation, and what is said now are the words for it.
        List<Exchange> all = consultation.earlier();
        String said = PromptValues.fenced(situation.searched());
        values.put(
            "card",
            PromptValues.inFull(
                consultation.found().matches().stream().map(Match::card).limit(1).toList()));
        values.put(
            "situation", all.isEmpty() ? said : PromptValues.fenced(all.getLast().situation()));
        values.put("words", all.isEmpty() ? PromptValues.NOTHING : said);
      }
      case REPLY -> {
        Situation.Parts parts =
            understood
                .pasted()
                .map(pasted -> new Situation.Parts(pasted.own().text(), pasted.message().text()))
                .or(situation::quoted)
                .orElse(new Situation.Parts("", situation.text()));
        values.put("customer-language", understood.customer().nameIn(Language.EN));
        values.put("own-words", PromptValues.fenced(new Situation(parts.own()).searched()));
        values.put("message", PromptValues.fenced(new Situation(parts.pasted()).searched()));
      }
    }
    return prompts.render(name, values);
  }
}
