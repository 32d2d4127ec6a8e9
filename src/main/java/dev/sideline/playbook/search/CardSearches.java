package dev.sideline.playbook.search;

import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.LivePlaybook.SearchBuilder;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes searches: from the model that was learned in the build where the cards are still the same,
 * else by learning anew.
 */
public final class CardSearches implements SearchBuilder {
  private static final Logger log = LoggerFactory.getLogger(CardSearches.class);
  private static final String FOLDER = "search";

  private final List<KnownVectors> embedders;
  private final TextReader reader;
  private final CardSchool school;

  public CardSearches(List<Embedder> embedders, Terms terms, Trainer trainer) {
    this.embedders = embedders.stream().map(KnownVectors::new).toList();
    this.reader = new TextReader(embedders, terms);
    this.school = new CardSchool(new TextReader(List.copyOf(this.embedders), terms), trainer);
  }

  @Override
  public CardSearch over(Playbook playbook, Language language) {
    CardModel model = shipped(playbook, language).orElseGet(() -> learn(playbook, language));
    return new LearnedSearch(reader, model, playbook.cards(language));
  }

  private CardModel learn(Playbook playbook, Language language) {
    long start = System.nanoTime();
    embedders.forEach(CardSearches::recall);
    CardModel model = school.learn(playbook, language);
    log.info(
        "Learned the {} cards anew in {} ms",
        language.code(),
        (System.nanoTime() - start) / 1_000_000);
    return model;
  }

  private static Optional<CardModel> shipped(Playbook playbook, Language language) {
    return open(language.code() + ".model")
        .flatMap(
            in -> {
              try (in) {
                return CardModel.read(in, CardSchool.key(playbook, language));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void recall(KnownVectors embedder) {
    open(embedder.name() + ".vectors")
        .ifPresent(
            in -> {
              try (in) {
                embedder.read(in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Optional<DataInputStream> open(String name) {
    InputStream in = CardSearches.class.getResourceAsStream("/" + FOLDER + "/" + name);
    return Optional.ofNullable(in).map(BufferedInputStream::new).map(DataInputStream::new);
  }

  /**
   * Learns the shipped cards and writes what was learned, for the build.
   *
   * @param classes the folder of the compiled classes
   */
  public void write(Playbook playbook, Path classes) throws IOException {
    Path folder = Files.createDirectories(classes.resolve(FOLDER));
    for (Language language : playbook.cards().keySet()) {
      if (shipped(playbook, language).isEmpty()) {
        CardModel model = learn(playbook, language);
        write(folder.resolve(language.code() + ".model"), model::write);
        for (KnownVectors embedder : embedders) {
          write(folder.resolve(embedder.name() + ".vectors"), embedder::write);
        }
      }
    }
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static void write(Path file, Content content) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      content.writeTo(out);
    }
  }
}
