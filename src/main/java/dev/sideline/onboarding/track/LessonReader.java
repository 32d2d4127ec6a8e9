package dev.sideline.onboarding.track;

import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.Phrases;
import dev.sideline.onboarding.track.Practice.Avoid;
import dev.sideline.onboarding.track.Practice.LookFor;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lessons of one track.
 *
 * @param playbook whose cards they teach
 * @param prefixes letters that the language writes on to words
 */
record LessonReader(
    TextReader texts, Language language, Playbook playbook, Set<Character> prefixes) {
  private static final Set<String> KEYS =
      Keys.of("id", "day", "card", "title", "text", "check", "practice", "reflection");
  private static final Set<String> PRACTICE = Keys.of("situation", "look-for", "avoid");
  private static final Set<String> LOOK_FOR = Keys.of("step", "words", "missing");
  private static final Set<String> AVOID = Keys.of("words", "because");

  Lesson read(YamlMap yaml) {
    yaml.allow(KEYS);
    String id = texts.id(yaml);
    String cardId = yaml.text("card");
    Language spoken = playbook.spokenFor(language);
    Optional<Card> card = playbook.card(spoken, cardId);
    if (card.isEmpty() && !cardId.isEmpty()) {
      texts.fault(yaml, "card", "there is no card \"" + cardId + "\" in playbook/" + spoken.code());
    }
    List<String> paragraphs = texts.texts(yaml, "text", TextReader.PARAGRAPH);
    if (paragraphs.isEmpty()) {
      texts.fault(yaml, "text", "\"text\" must be a list of paragraphs");
    }
    return new Lesson(
        id,
        texts.number(yaml, "day"),
        cardId,
        texts.text(yaml, "title", TextReader.TITLE),
        paragraphs,
        new CheckReader(texts).read(yaml.map("check")),
        practice(yaml.map("practice"), card),
        texts.text(yaml, "reflection", TextReader.SENTENCES));
  }

  private Practice practice(YamlMap yaml, Optional<Card> card) {
    yaml.allow(PRACTICE);
    List<LookFor> lookFor =
        yaml.maps("look-for").stream().map(entry -> lookFor(entry, card)).toList();
    if (lookFor.isEmpty()) {
      texts.fault(yaml, "look-for", "there must be something in \"look-for\"");
    }
    return new Practice(
        texts.text(yaml, "situation", TextReader.PARAGRAPH),
        lookFor,
        yaml.maps("avoid").stream().map(this::avoid).toList());
  }

  private LookFor lookFor(YamlMap yaml, Optional<Card> card) {
    yaml.allow(LOOK_FOR);
    int step = texts.number(yaml, "step");
    card.map(found -> found.steps().size())
        .filter(steps -> step > steps)
        .ifPresent(
            steps -> texts.fault(yaml, "step", "the card has no step " + step + ", only " + steps));
    return new LookFor(step, phrases(yaml), texts.text(yaml, "missing", TextReader.SENTENCES));
  }

  private Avoid avoid(YamlMap yaml) {
    yaml.allow(AVOID);
    return new Avoid(phrases(yaml), texts.text(yaml, "because", TextReader.SENTENCES));
  }

  private Phrases phrases(YamlMap yaml) {
    return Phrases.read(yaml, "words", prefixes, texts.file(), texts.faults());
  }
}
