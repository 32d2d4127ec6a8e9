package dev.sideline.playbook.search;

import dev.sideline.words.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was learned: the models of the build in the program, and those learned since in a
 * folder, so that the next start need not learn them again.
 */
public final class ModelShelf {
  private static final Logger log = LoggerFactory.getLogger(ModelShelf.class);
  private static final String MODEL = ".model";
  private static final String VECTORS = ".vectors";

  private final Path folder;

  /**
   * @param folder made when there is something to keep
   */
  public ModelShelf(Path folder) {
    this.folder = folder;
  }

  /** The model of a key, if it was ever kept. */
  Optional<CardModel> model(Language language, String key) {
    String name = language.code() + MODEL;
    return read(kept(name), in -> CardModel.read(in, key))
        .or(() -> read(shipped(name), in -> CardModel.read(in, key)));
  }

  /** Lets an embedder remember the vectors that were kept under its name. */
  void recall(KnownVectors embedder) {
    String name = embedder.name() + VECTORS;
    if (read(kept(name), in -> remember(embedder, in)).isEmpty()
        && read(shipped(name), in -> remember(embedder, in)).isEmpty()) {
      log.info("Every text is new to {}: this takes a while", embedder.name());
    }
  }

  private static Optional<KnownVectors> remember(KnownVectors embedder, DataInputStream in)
      throws IOException {
    embedder.read(in);
    return Optional.of(embedder);
  }

  /** Keeps a model and the vectors it was learned from; where that fails, it costs time only. */
  void keep(Language language, CardModel model, List<KnownVectors> embedders) {
    try {
      Files.createDirectories(folder);
      write(language.code() + MODEL, model::write);
      for (KnownVectors embedder : embedders) {
        write(embedder.name() + VECTORS, embedder::write);
      }
    } catch (IOException e) {
      log.warn("What was learned cannot be kept in {}: {}", folder.toAbsolutePath(), e.toString());
    }
  }

  private interface Reading<T> {
    Optional<T> from(DataInputStream in) throws IOException;
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  private Optional<Source> kept(String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file)
        ? Optional.of(() -> Files.newInputStream(file))
        : Optional.empty();
  }

  private static Optional<Source> shipped(String name) {
    return Optional.ofNullable(ModelShelf.class.getResource("/search/" + name))
        .map(resource -> resource::openStream);
  }

  private static <T> Optional<T> read(Optional<Source> source, Reading<T> reading) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(source.get().open()))) {
      return reading.from(in);
    } catch (IOException e) {
      log.warn("What was learned before cannot be read, and is learned again: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Writes beside the file and moves, so that no half-written file is ever found. */
  private void write(String name, Writing writing) throws IOException {
    Path part = folder.resolve(name + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      writing.to(out);
    }
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
