package dev.sideline.chat;

/** Puts up what others than whoever asked are to see. */
public interface Noticeboard {
  /**
   * Puts a message up; a notice that is up already is not put up again.
   *
   * @param notice whose it is, and the place it goes to; its id tells it from others
   * @throws IllegalStateException when it should be tried again later
   */
  Posted post(Incoming notice, Message message);

  /** Whether a notice is known to be up, also where whoever put it up never came to know it. */
  default boolean shows(Incoming notice) {
    return false;
  }

  /** What came of putting it up. */
  sealed interface Posted {

    /**
     * It is up.
     *
     * @param talk the conversation that answers to it belong to, as {@link Place#talk}
     */
    record Up(String talk) implements Posted {}

    /** The coach does not belong to the conversation. */
    record Uninvited() implements Posted {}

    /** Nothing can be said there any more. */
    record Closed() implements Posted {}

    /**
     * The platform does not take it.
     *
     * @param reason in a word, for the log
     */
    record Refused(String reason) implements Posted {}
  }

  /** Of a coach that says nothing by itself. */
  Noticeboard NONE = (notice, message) -> new Posted.Refused("nowhere");
}
