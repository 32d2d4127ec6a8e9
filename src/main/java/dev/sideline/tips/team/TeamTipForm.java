package dev.sideline.tips.team;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Pressed;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.playbook.Quiz;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tip of the team's own, written by a lead and seen as a draft first. */
public final class TeamTipForm implements Forms {
  /** The form's name. */
  public static final String NAME = "team-tip";

  private static final Logger log = LoggerFactory.getLogger(TeamTipForm.class);

  private final TeamTips tips;
  private final Settled settled;
  private final Leads leads;
  private final Redactor redactor;

  /**
   * @param redactor finds customers' data, which is nothing for everybody's eyes
   */
  public TeamTipForm(TeamTips tips, Settled settled, Leads leads, Redactor redactor) {
    this.tips = tips;
    this.settled = settled;
    this.leads = leads;
    this.redactor = redactor;
  }

  @Override
  public Form open(String draft, Incoming from) {
    Words words = Words.in(settled.language(from));
    return leads
        .refusal(from.person(), words)
        .map(refusal -> Form.telling(words.of("tip.team.form"), refusal))
        .orElseGet(
            () ->
                new Form(
                    NAME,
                    draft,
                    words.of("tip.team.form"),
                    words.of("tip.team.submit"),
                    TeamTipFields.of(tips.find(from.person().tenant(), draft), words)));
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    Words words = Words.in(settled.language(from));
    Optional<Message> refusal = leads.refusal(from.person(), words);
    if (refusal.isPresent()) {
      return new Taken(List.of(refusal.get()));
    }
    Map<String, String> faults = faults(filled, words);
    return faults.isEmpty() ? drafted(draft(filled, from), words) : new Wrong(faults);
  }

  private Outcome drafted(TeamTip draft, Words words) {
    try {
      tips.draft(draft);
    } catch (RuntimeException e) {
      log.warn("A draft of a tip cannot be written: {}", e.toString());
      return new Wrong(Map.of(TeamTipFields.TITLE, words.of("settings.unsaved")));
    }
    return new Pressed("tip " + TeamWish.PREVIEW + " " + draft.id());
  }

  private Map<String, String> faults(Filled filled, Words words) {
    Map<String, String> faults = new HashMap<>();
    boolean asks = !text(filled, TeamTipFields.QUESTION).isEmpty();
    for (int number = 1; number <= TipQuestionsLoader.ANSWERS; number++) {
      for (String key : List.of(TeamTipFields.answer(number), TeamTipFields.because(number))) {
        boolean written = !text(filled, key).isEmpty();
        if (asks && !written) {
          faults.put(key, words.of("tip.team.needed"));
        }
        if (!asks && written) {
          faults.put(TeamTipFields.QUESTION, words.of("tip.team.unasked"));
        }
      }
    }
    for (String key : List.of(TeamTipFields.TITLE, TeamTipFields.THOUGHT, TeamTipFields.TRY)) {
      if (text(filled, key).isEmpty()) {
        faults.put(key, words.of("tip.team.empty"));
      }
    }
    filled
        .values()
        .forEach(
            (key, value) -> {
              if (!redactor.redact(value).kinds().isEmpty()) {
                faults.put(key, words.of("settings.data"));
              }
            });
    return faults;
  }

  private static String text(Filled filled, String key) {
    return TypedText.clean(filled.value(key)).strip();
  }

  /**
   * A form that is sent twice makes one draft; one that changes a draft changes it in its place.
   */
  private TeamTip draft(Filled filled, Incoming from) {
    String id =
        tips.find(from.person().tenant(), filled.about())
            .filter(known -> !known.kept())
            .map(TeamTip::id)
            .orElseGet(() -> TeamTip.PREFIX + uuid(from.id()));
    return new TeamTip(
        from.person().tenant(),
        id,
        Language.named(filled.value(TeamTipFields.LANGUAGE)),
        text(filled, TeamTipFields.TITLE),
        text(filled, TeamTipFields.THOUGHT),
        text(filled, TeamTipFields.TRY),
        quiz(filled),
        from.person().id(),
        false);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Quiz> quiz(Filled filled) {
    String question = text(filled, TeamTipFields.QUESTION);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    List<Quiz.Answer> answers = new ArrayList<>();
    for (int number = 1; number <= TipQuestionsLoader.ANSWERS; number++) {
      answers.add(
          new Quiz.Answer(
              text(filled, TeamTipFields.answer(number)),
              filled.value(TeamTipFields.RIGHT).equals(String.valueOf(number)),
              text(filled, TeamTipFields.because(number))));
    }
    return Optional.of(new Quiz(question, answers));
  }
}
