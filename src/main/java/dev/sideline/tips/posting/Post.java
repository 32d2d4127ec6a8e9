package dev.sideline.tips.posting;

import dev.sideline.playbook.Quiz;
import dev.sideline.words.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tip that was chosen for a channel.
 *
 * @param id unique within the tenant
 * @param number of the schedule that it belongs to; 0 where somebody posted it by hand
 * @param tip the id of the tip
 * @param title of the tip, as it was then
 * @param quiz tells the question that it asks from others; empty where it asks none
 * @param posted when it was put up; empty where it is not up yet
 */
public record Post(
    String tenant,
    String id,
    int number,
    String channel,
    String tip,
    String title,
    Language language,
    Reason reason,
    String quiz,
    Optional<Instant> posted) {

  /** What was chosen, before it is up. */
  public static Post of(String id, int number, Aim aim, Chosen chosen) {
    return new Post(
        aim.tenant(),
        id,
        number,
        aim.channel(),
        chosen.tip().id(),
        chosen.tip().title(),
        aim.language(),
        chosen.reason(),
        chosen.tip().quiz().map(Post::print).orElse(""),
        Optional.empty());
  }

  /** Whether this is what it asks; what is told about the answers may have changed. */
  boolean asks(Quiz today) {
    return quiz.equals(print(today));
  }

  private static String print(Quiz quiz) {
    String asked =
        quiz.answers().stream()
            .map(answer -> answer.right() + " " + answer.text())
            .collect(Collectors.joining("\n", quiz.question() + "\n", ""));
    return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
