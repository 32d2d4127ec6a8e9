package dev.sideline.playbook.search;

import dev.sideline.playbook.Card;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.search.FeatureSpace.Reading;
import dev.sideline.playbook.search.Trainer.Example;
import dev.sideline.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Learns from the cards of a language which texts belong to which card. */
public final class CardSchool {
  /** Changes whenever the features or the training do, so that no older model is used. */
  private static final String EDITION = "6";

  private final TextReader reader;
  private final Trainer trainer;

  public CardSchool(TextReader reader, Trainer trainer) {
    this.reader = reader;
    this.trainer = trainer;
  }

  /** One text with the class it belongs to. */
  private record Lesson(String text, String label) {}

  /** The key of the model that these cards lead to with these embedders; it costs no learning. */
  static String key(Playbook playbook, Language language, List<? extends Embedder> embedders) {
    StringBuilder content = new StringBuilder(EDITION);
    embedders.forEach(embedder -> content.append('\n').append(embedder.name()));
    for (Lesson lesson : lessons(playbook, language)) {
      content.append('\n').append(lesson.label()).append('\t').append(lesson.text());
    }
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  CardModel learn(String key, Playbook playbook, Language language) {
    List<Lesson> lessons = lessons(playbook, language);
    List<Reading> readings =
        lessons.parallelStream().map(lesson -> reader.read(lesson.text())).toList();
    FeatureSpace space = FeatureSpace.learn(readings);
    List<String> classes = lessons.stream().map(Lesson::label).distinct().toList();
    List<Example> examples = new ArrayList<>();
    List<List<SparseVector>> texts =
        classes.stream().<List<SparseVector>>map(c -> new ArrayList<>()).toList();
    for (int i = 0; i < lessons.size(); i++) {
      int label = classes.indexOf(lessons.get(i).label());
      SparseVector features = space.features(readings.get(i));
      examples.add(new Example(label, features));
      texts.get(label).add(rounded(features.upTo(space.compared())));
    }
    short[][] weights =
        Arrays.stream(trainer.train(examples, classes.size(), space.size()))
            .map(Halves::of)
            .toArray(short[][]::new);
    return new CardModel(key, classes, space, weights, new Neighbours(texts));
  }

  /** As it comes out of a file, so that an answer does not change with the next start. */
  private static SparseVector rounded(SparseVector vector) {
    return new SparseVector(vector.indices(), Halves.floats(Halves.of(vector.values())));
  }

  private static List<Lesson> lessons(Playbook playbook, Language language) {
    List<Lesson> lessons = new ArrayList<>();
    for (Card card : playbook.cards(language)) {
      texts(card).forEach(text -> lessons.add(new Lesson(text, card.id())));
    }
    playbook
        .outside()
        .getOrDefault(language, List.of())
        .forEach(text -> lessons.add(new Lesson(text, CardModel.OUTSIDE)));
    return lessons;
  }

  /** What is said on a card about when it is needed, and what it advises. */
  private static Stream<String> texts(Card card) {
    return Stream.of(
            Stream.of(card.title()),
            card.situations().stream(),
            card.steps().stream(),
            card.say().stream().map(Card.Saying::line),
            card.avoid().stream(),
            Stream.of(card.why(), card.tip().thought()))
        .flatMap(texts -> texts);
  }
}
