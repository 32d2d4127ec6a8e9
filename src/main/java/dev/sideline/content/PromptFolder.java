package dev.sideline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shipped prompts, and a folder of the team's own that is laid over them file by file. */
public final class PromptFolder {
  private final Path shipped;
  private final @Nullable Path overlay;

  private PromptFolder(Path shipped, @Nullable Path overlay) {
    this.shipped = shipped;
    this.overlay = overlay;
  }

  /** The prompts packed into the program, under an overlay where there is one. */
  public static PromptFolder shipped(Optional<Path> overlay) {
    return new PromptFolder(packed(), overlay.orElse(null));
  }

  /** The prompts of a folder on disk alone. */
  public static PromptFolder at(Path folder) {
    return new PromptFolder(folder, null);
  }

  private static Path packed() {
    try {
      URI uri =
          Objects.requireNonNull(
                  PromptFolder.class.getResource("/prompts/sources.yaml"),
                  "the program was built without its prompts")
              .toURI();
      if ("jar".equals(uri.getScheme())) {
        return fileSystem(uri).getPath("/prompts");
      }
      return Objects.requireNonNull(Path.of(uri).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSystem fileSystem(URI jar) throws IOException {
    try {
      return FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(jar);
    }
  }

  /** The folder laid over the shipped prompts. */
  public Optional<Path> overlay() {
    return Optional.ofNullable(overlay);
  }

  /**
   * The files directly in a folder whose names have an ending, in the order of their names.
   *
   * <p>A file that is no UTF-8 text is noted as a fault and left out.
   *
   * @param folder a path below the prompts folder
   * @param ending such as {@code .md}
   */
  public List<PromptFile> files(String folder, String ending, Faults faults) {
    Map<String, Path> found = new TreeMap<>();
    for (Path root : roots()) {
      Path directory = root.resolve(folder);
      if (Files.isDirectory(directory)) {
        try (Stream<Path> entries = Files.list(directory)) {
          entries
              .filter(file -> isContent(file, ending))
              .forEach(file -> found.put(folder + "/" + file.getFileName(), file));
        } catch (IOException e) {
          faults.add(folder, 1, "the folder cannot be read: " + e.getMessage());
        }
      }
    }
    return found.entrySet().stream()
        .flatMap(entry -> read(entry.getKey(), entry.getValue(), faults).stream())
        .toList();
  }

  /** One file, if it is there. */
  public Optional<PromptFile> file(String path, Faults faults) {
    for (Path root : roots().reversed()) {
      Path file = root.resolve(path);
      if (Files.isRegularFile(file)) {
        return read(path, file, faults);
      }
    }
    return Optional.empty();
  }

  private List<Path> roots() {
    return overlay == null ? List.of(shipped) : List.of(shipped, overlay);
  }

  /** Editors leave hidden files and copies beside the real ones. */
  private static boolean isContent(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ending) && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private static Optional<PromptFile> read(String path, Path file, Faults faults) {
    try {
      String text = Files.readString(file);
      return Optional.of(
          new PromptFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (MalformedInputException e) {
      faults.add(path, 1, "the file is not UTF-8 text; save it as UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      faults.add(path, 1, "the file cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
