package dev.sideline.load;

import dev.sideline.load.OpenLoop.Measured;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was measured of a candidate in one round.
 *
 * @param open at the fixed rate
 * @param closed as fast as it could, by connections
 */
record Figures(String candidate, int round, Measured open, List<Full> closed) {

  /**
   * A closed loop.
   *
   * @param cpu of the program, of PostgreSQL and of the measuring program
   */
  record Full(int connections, Measured measured, Cpu cpu) {

    /** Milliseconds of processor time a command. */
    double millis(Duration time) {
      return time.toNanos() / 1e6 / measured.answered();
    }
  }

  /** Processor time of those who share the cores. */
  record Cpu(Duration program, Duration postgres, Duration load) {

    Cpu since(Cpu before) {
      return new Cpu(
          program.minus(before.program), postgres.minus(before.postgres), load.minus(before.load));
    }
  }

  /** The loop with the highest throughput. */
  Full best() {
    return closed.stream()
        .max(Comparator.comparingDouble(full -> full.measured().throughput()))
        .orElseThrow();
  }

  /** The calls that went wrong, by kind. */
  Map<String, Long> errors() {
    Map<String, Long> errors = new TreeMap<>();
    Stream.concat(Stream.of(open), closed.stream().map(Full::measured))
        .flatMap(measured -> measured.errors().entrySet().stream())
        .forEach(error -> errors.merge(error.getKey(), error.getValue(), Long::sum));
    return errors;
  }
}
