package dev.sideline.tips;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;

/** Answers what people want about tips. */
public final class Tips {

  /** The answer to a wish; may wait for the platform. */
  public Message answer(TipWish wish, Incoming from) {
    return Message.of();
  }
}
