package dev.sideline.insight;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.insight.Traces.Kept;
import dev.sideline.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is kept about a person, for how long, and how to have it forgotten. */
public final class KeptPage {
  private static final String FORGET = "forget me";

  private final Traces traces;
  private final Duration retention;

  /**
   * @param retention how long what was asked is kept
   */
  public KeptPage(Traces traces, Duration retention) {
    this.traces = traces;
    this.retention = retention;
  }

  Message show(Person person, Words words) {
    Kept kept = traces.of(person);
    Heading heading = new Heading(words.of("home.kept"));
    return kept.isNothing()
        ? Message.of(heading, new Text(words.of("home.kept.none")))
        : Message.of(
            heading,
            new Points("", lines(kept, words)),
            new Note(words.of("home.kept.days", retention.toDays())),
            new Example(FORGET, words.of("help.example.forget.meaning")),
            new Buttons(List.of(new Button(words.of("home.kept.forget"), FORGET))));
  }

  private static List<String> lines(Kept kept, Words words) {
    List<String> lines = new ArrayList<>();
    if (kept.questions() > 0) {
      lines.add(words.of("home.kept.questions", kept.questions()));
    }
    if (kept.talks() > 0) {
      lines.add(words.of("home.kept.talks", kept.talks()));
    }
    if (kept.messages() > 0) {
      lines.add(words.of("home.kept.messages", kept.messages()));
    }
    if (kept.posts() > 0) {
      lines.add(words.of("home.kept.posts", kept.posts()));
    }
    if (kept.enrolled()) {
      lines.add(words.of("home.kept.onboarding"));
    }
    if (kept.tips()) {
      lines.add(words.of("home.kept.tips"));
    }
    kept.chosen()
        .ifPresent(language -> lines.add(words.of("home.kept.chosen", words.name(language))));
    kept.heard()
        .ifPresent(language -> lines.add(words.of("home.kept.heard", words.name(language))));
    return lines;
  }
}
