package dev.sideline.config;

import dev.sideline.config.ConfigException.Fault;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The raw values of one start: the environment over the file {@code .env}, and the faults found
 * while they are turned into a configuration.
 */
final class Settings {
  private static final Set<String> KNOWN =
      Stream.of(Setting.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final Map<String, String> values = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final EnumSet<Setting> read = EnumSet.noneOf(Setting.class);

  /** Reads {@code .env} of a folder, where there is one, under the given environment. */
  Settings(Map<String, String> environment, Path folder) {
    readFile(folder);
    environment.forEach(
        (key, value) -> {
          if (KNOWN.contains(key)) {
            values.put(key, value);
          } else if (key.startsWith("SIDELINE_")) {
            unknown(key, "the environment");
          }
        });
  }

  private void readFile(Path folder) {
    Path file = folder.resolve(".env");
    if (!Files.exists(file)) {
      return;
    }
    try {
      // The library takes the empty path, which is where a program runs, for the root of the disk.
      Dotenv dotenv = Dotenv.configure().directory(folder.toAbsolutePath().toString()).load();
      Set<String> unread = new TreeSet<>(KNOWN);
      for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
        unread.remove(entry.getKey());
        if (KNOWN.contains(entry.getKey())) {
          values.put(entry.getKey(), entry.getValue());
        } else {
          unknown(entry.getKey(), ".env, line " + lineOf(entry.getKey(), file));
        }
      }
      unread.forEach(key -> unclosed(key, lineOf(key, file)));
    } catch (DotenvException e) {
      // The exception quotes the line, which may hold a secret: it is not passed on.
      faults.add(
          new Fault(
              ".env",
              "a line of the file " + file.toAbsolutePath() + " cannot be read",
              "Every line is KEY=value, empty, or a comment that starts with #"));
    }
  }

  private static String lineOf(String key, Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).matches("\\s*" + Pattern.quote(key) + "\\s*=.*")) {
          return Integer.toString(i + 1);
        }
      }
    } catch (IOException e) {
      return "?";
    }
    return "?";
  }

  /** A quote that is not closed swallows the lines up to the end, and the library keeps silent. */
  private void unclosed(String key, String line) {
    if (!line.equals("?")) {
      faults.add(
          new Fault(
              key,
              "it stands in .env, line " + line + ", and could not be read",
              "Close the quotation mark that is open there or above"));
    }
  }

  private void unknown(String key, String where) {
    faults.add(
        new Fault(
            key,
            "there is no such setting (found in " + where + ")",
            "Remove it, or correct its name: .env.example lists all settings"));
  }

  /** A setting's text, or its default; empty where neither is given. */
  Optional<String> text(Setting setting) {
    read.add(setting);
    String value = values.getOrDefault(setting.name(), "").strip();
    if (value.isEmpty()) {
      value = setting.defaultValue();
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /**
   * A setting turned into its type; where the conversion throws {@link IllegalArgumentException},
   * its message is noted as the fault and the result is empty.
   */
  <T> Optional<T> as(Setting setting, String remedy, Function<String, T> conversion) {
    try {
      return text(setting).map(conversion);
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(setting.name(), String.valueOf(e.getMessage()), remedy));
      return Optional.empty();
    }
  }

  /** Notes what is wrong with a setting in view of the others. */
  void fault(Setting setting, String fault, String remedy) {
    faults.add(new Fault(setting.name(), fault, remedy));
  }

  /** Stops the start with all faults, if there are any. */
  void failOnFaults() {
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }

  /** The settings asked for so far. */
  Set<Setting> read() {
    return read;
  }
}
