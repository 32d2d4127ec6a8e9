package dev.sideline.tips.posting;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a team had to do with one tip's matter.
 *
 * @param tip the id of the tip
 * @param asked how many people asked about it lately
 * @param missed how many people did not know the answer to its question when it was there last
 * @param unhelped how many people said that advice about it lately did not help
 */
public record Struggle(String tip, int asked, int missed, int unhelped) {
  /** Fewer people than this are not the team. */
  public static final int TEAM = 3;

  /** The most pressing first. */
  static final Comparator<Struggle> PRESSING =
      Comparator.comparing((Struggle one) -> one.reason().orElse(Reason.TURN))
          .thenComparing(Comparator.comparingInt(Struggle::people).reversed())
          .thenComparing(Struggle::tip);

  /** Why the tip comes before others, if it does. */
  Optional<Reason> reason() {
    if (asked >= TEAM) {
      return Optional.of(Reason.ASKED);
    }
    if (missed >= TEAM) {
      return Optional.of(Reason.MISSED);
    }
    return unhelped >= TEAM ? Optional.of(Reason.AGAIN) : Optional.empty();
  }

  private int people() {
    return asked + missed + unhelped;
  }
}
