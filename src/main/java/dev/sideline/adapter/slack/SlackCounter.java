package dev.sideline.adapter.slack;

import dev.sideline.chat.Message;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Person;
import dev.sideline.config.SlackConfig;
import dev.sideline.intake.Intake;
import dev.sideline.workspace.Languages;
import java.util.List;
import java.util.function.Function;

/**
 * Who serves what comes in by Slack, whichever way it comes.
 *
 * @param languages which language each person speaks
 * @param calls of the Web API, for what must happen at once
 * @param messenger says whatever can wait a moment
 * @param home what each person finds at the coach's home
 */
public record SlackCounter(
    Intake intake,
    Languages languages,
    SlackCalls calls,
    Messenger messenger,
    Function<Person, List<Message>> home) {

  BoltApp bolt(SlackConfig config) {
    return new BoltApp(config, this);
  }
}
