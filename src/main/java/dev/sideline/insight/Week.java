package dev.sideline.insight;

import dev.sideline.coaching.Advice.Origin;
import java.time.Duration;
import java.util.List;

/** What the people of a tenant asked in the last seven days, to be made into figures. */
public interface Week {
  /** It looks back so far. */
  Duration SPAN = Duration.ofDays(7);

  /** What was asked, counted by person and sort. It is never shown as it is. */
  List<Tally> of(String tenant);

  /**
   * How often one person asked one sort of question.
   *
   * @param person only to tell how many people stand behind a figure
   * @param card the id of the card that came first
   * @param covered whether the playbook covers it; else it is a gap
   * @param origin where the answer came from
   */
  record Tally(
      String person, String card, boolean covered, Origin origin, Verdict verdict, long times) {}

  /** What a person thought of an answer. */
  enum Verdict {
    GOOD,
    BAD,
    NONE
  }
}
