package dev.sideline.onboarding;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;

/** Answers what people want about onboarding. */
public final class Onboarding {

  /** The answer to a wish; may wait for the platform. Without any part where nothing is said. */
  public Message answer(OnboardWish wish, Incoming from) {
    return Message.of();
  }
}
