package dev.sideline.chat;

import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;

/** A kind of form: shows it, and takes it when it was filled in. */
public interface Forms {

  /**
   * The form for a person, or one that only tells why there is none for them.
   *
   * @param about what it is about; may be empty
   * @param from who asks for it, and where
   */
  Form open(String about, Incoming from);

  /**
   * Takes a form, checking again whether the person may send it.
   *
   * @param from who sent it, and where it was opened
   */
  Outcome submit(Filled filled, Incoming from);
}
