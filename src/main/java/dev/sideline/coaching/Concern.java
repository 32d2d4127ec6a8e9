package dev.sideline.coaching;

/**
 * What an agent wants to be coached on.
 *
 * @param words as typed, or the message it is about
 */
public record Concern(String words, Need need) {

  /** What the agent needs. */
  public enum Need {
    /** Advice on a situation. */
    ADVICE,

    /** Advice on how it went on. */
    GOING_ON,

    /** A line to write to the customer. */
    REPLY
  }

  /** What was typed about a situation. */
  public static Concern situation(String typed) {
    return new Concern(typed, Need.ADVICE);
  }

  /** Somebody else's message, marked as theirs. */
  public static Concern message(String text, Need need) {
    String quoted = text.replace('"', '\'').replace('“', '‘').replace('”', '’').replace('„', '‚');
    return new Concern("“" + quoted + "”", need);
  }
}
