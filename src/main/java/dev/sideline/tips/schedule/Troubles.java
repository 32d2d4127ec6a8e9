package dev.sideline.tips.schedule;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import java.util.List;

/** Why a schedule cannot be carried out, and what its lead can do. */
final class Troubles {
  static final String UNINVITED = "uninvited";
  static final String CLOSED = "closed";

  private Troubles() {}

  /** What the lead is told. */
  static Message show(Schedule schedule, Words words) {
    return Message.of(
        new Text(words.of("tip.trouble", schedule.number())),
        new Mentions(words.of("tip.schedule.channel") + ":", List.of(schedule.order().channel())),
        new Text(why(schedule.trouble(), words)),
        new Example("tip resume " + schedule.number(), words.of("tip.trouble.resume")),
        new Example("tip remove " + schedule.number(), words.of("tip.trouble.remove")));
  }

  /** The trouble in a sentence, with what to do. */
  static String why(String trouble, Words words) {
    return switch (trouble) {
      case UNINVITED -> words.of("tip.trouble.uninvited");
      case CLOSED -> words.of("tip.trouble.closed");
      default -> words.of("tip.trouble.refused", trouble);
    };
  }
}
