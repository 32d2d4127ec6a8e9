package dev.sideline.onboarding.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far somebody has come in a lesson.
 *
 * @param lesson the id of it
 * @param stage what comes next in it
 * @param check what came of their first answer
 * @param practice what came of what they wrote
 * @param note what they noted for themselves, without customers' data; may be empty
 * @param missed when the first answer was wrong, from which it is reckoned when the question comes
 *     back; the epoch where it was not
 * @param rechecks how often the question has come back since
 */
public record LessonProgress(
    String lesson,
    Stage stage,
    Check check,
    Practice practice,
    String note,
    Instant missed,
    int rechecks) {
  /** After so many days a missed question comes back, and comes back once more. */
  private static final List<Integer> RECHECKED = List.of(3, 7);

  /** What comes next in a lesson. */
  public enum Stage {
    /** It was not begun. */
    AHEAD,

    /** Its text was shown, and its question is to be answered. */
    TEXT,

    /** Its situation is to be practised. */
    PRACTICE,

    /** Its last question is to be thought about. */
    REFLECTION,

    /** Nothing: it is done. */
    DONE
  }

  /** What came of the first answer. */
  public enum Check {
    OPEN,
    RIGHT,
    WRONG
  }

  /** What came of what was written. */
  public enum Practice {
    OPEN,
    SKIPPED,

    /** Something was written, and not everything was there that was looked for. */
    TRIED,

    REACHED
  }

  /** Of a lesson that was not begun. */
  static LessonProgress ahead(String lesson) {
    return new LessonProgress(lesson, Stage.AHEAD, Check.OPEN, Practice.OPEN, "", Instant.EPOCH, 0);
  }

  /** The text was shown. */
  public LessonProgress begun() {
    return at(Stage.TEXT);
  }

  /** The question was answered for the first time. */
  public LessonProgress answered(boolean right, Instant now) {
    return new LessonProgress(
        lesson,
        Stage.PRACTICE,
        right ? Check.RIGHT : Check.WRONG,
        practice,
        note,
        right ? Instant.EPOCH : now,
        rechecks);
  }

  /** The situation was practised, or left out. */
  public LessonProgress practised(Practice result) {
    return new LessonProgress(lesson, Stage.REFLECTION, check, result, note, missed, rechecks);
  }

  /** The lesson is done. */
  public LessonProgress done(String noted) {
    return new LessonProgress(lesson, Stage.DONE, check, practice, noted, missed, rechecks);
  }

  /** The question has come back once more; where that was late, the next time is so much later. */
  public LessonProgress recheck(Instant now) {
    Instant reckoned = now.minus(Duration.ofDays(daysUntilRecheck()));
    Instant from = reckoned.isAfter(missed) ? reckoned : missed;
    return new LessonProgress(lesson, stage, check, practice, note, from, rechecks + 1);
  }

  /** How many days after it was missed the question comes back, if it {@link #comesBack}. */
  public int daysUntilRecheck() {
    return RECHECKED.get(rechecks);
  }

  /** The question does not come back any more. */
  LessonProgress withoutQuestion() {
    return new LessonProgress(
        lesson, stage, check, practice, note, missed, Math.max(rechecks, RECHECKED.size()));
  }

  /** Whether the question is to come back once more. */
  public boolean comesBack() {
    return check == Check.WRONG && rechecks < RECHECKED.size();
  }

  public boolean isDone() {
    return stage == Stage.DONE;
  }

  private LessonProgress at(Stage next) {
    return new LessonProgress(lesson, next, check, practice, note, missed, rechecks);
  }
}
