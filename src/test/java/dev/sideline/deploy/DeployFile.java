package dev.sideline.deploy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.http.MicrometerMetrics;
import dev.sideline.adapter.http.OperatorRoutes;
import dev.sideline.adapter.http.Route;
import dev.sideline.config.SidelineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a file for operators, by their names.
 *
 * @param entries the values of each name, in order
 */
record DeployFile(Map<String, List<String>> entries) {

  /** Reads lines of a name, the separator and a value. */
  static DeployFile of(Stream<String> lines, String separator) {
    return new DeployFile(
        lines
            .map(line -> line.split(Pattern.quote(separator), 2))
            .filter(parts -> parts.length == 2)
            .collect(groupingBy(parts -> parts[0], mapping(parts -> parts[1], toList()))));
  }

  /** The lines of a file that say something. */
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  List<String> all(String name) {
    return entries.getOrDefault(name, List.of());
  }

  String only(String name) {
    assertThat(all(name)).as(name).hasSize(1);
    return all(name).getFirst();
  }

  /** What the program makes of variables, {@code NAME=value}, where there is no {@code .env}. */
  static SidelineConfig configured(List<String> variables, Path empty) {
    return SidelineConfig.load(
        variables.stream()
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])),
        empty);
  }

  /** The paths that are the operator's. */
  static List<String> operatorPaths() {
    try (MicrometerMetrics metrics = new MicrometerMetrics()) {
      return OperatorRoutes.of(List.of(), metrics).stream().map(Route::path).toList();
    }
  }
}
