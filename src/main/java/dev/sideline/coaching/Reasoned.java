package dev.sideline.coaching;

import java.util.List;

/** What a model advised, checked; or that it did not. */
public sealed interface Reasoned {

  /**
   * Advice that may be shown.
   *
   * @param cards ids of the cards it cites, in the order it does
   */
  record Answer(String text, List<String> cards) implements Reasoned {}

  /**
   * None that may be shown.
   *
   * @param reason why, in a word for the log and the metrics
   */
  record Nothing(String reason) implements Reasoned {
    /** The person, the workspace or the day has used up what it may. */
    static final String LIMIT = "limit";

    /** Too many wait for one. */
    static final String CROWDED = "crowded";

    /** It tells what the model was told. */
    public static final String LEAK = "leak";

    /** The model failed so often that it is not asked for a while. */
    public static final String DOWN = "down";
  }
}
