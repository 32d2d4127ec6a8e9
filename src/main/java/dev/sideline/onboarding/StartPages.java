package dev.sideline.onboarding;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.Order;
import dev.sideline.onboarding.track.Track;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What people see before a track begins. */
final class StartPages {
  private static final String BEGIN = OnboardWish.WORD + " begin-track ";
  private static final String STOP = "onboard stop";
  private static final String FORGET = "forget me";

  private StartPages() {}

  /**
   * What comes, what is kept, who sees what, and how to stop.
   *
   * @param above why somebody reads this who did not ask for it
   * @param channel where it was asked for; may be empty
   */
  static Message introduction(Track track, List<Part> above, String channel, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(track.title()));
    parts.addAll(above);
    parts.add(new Text(words.of("onboard.intro.bot")));
    parts.add(new Text(track.about()));
    parts.add(
        new Points(
            "",
            List.of(
                words.of("onboard.intro.when"),
                words.of("onboard.intro.kept"),
                words.of("onboard.intro.seen"))));
    parts.add(new Example(STOP, words.of("onboard.intro.stop")));
    parts.add(new Example(FORGET, words.of("help.example.forget.meaning")));
    parts.add(
        new Buttons(
            List.of(
                begin(words.of("onboard.begin"), track, channel),
                new Button(words.of("onboard.not.now"), Order.NOT_NOW.act()))));
    return new Message(parts);
  }

  /**
   * A button that begins a track.
   *
   * @param channel where it was asked for; may be empty
   */
  static Button begin(String label, Track track, String channel) {
    return new Button(label, (BEGIN + track.id() + " " + channel).strip());
  }

  /** Which track it shall be. */
  static Message choice(List<Track> tracks, String channel, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(words.of("onboard.choose")));
    for (Track track : tracks) {
      parts.add(new Text(track.title() + ": " + track.about()));
      parts.add(new Buttons(List.of(begin(track.title(), track, channel))));
    }
    return new Message(parts);
  }

  /** The ids of the tracks, for a lead who named none of them. */
  static Message ids(List<Track> tracks, Words words) {
    return Message.of(
        new Text(words.of("onboard.lead.track")),
        new Points("", tracks.stream().map(track -> track.id() + ": " + track.title()).toList()));
  }

  /** Asks whether somebody is sure. */
  static Message sure(String asked, String yes, Order order, String enrolment, Words words) {
    return Message.of(
        new Text(asked),
        new Buttons(
            List.of(
                new Button(yes, OnboardWish.WORD + " sure-" + order.word() + " " + enrolment),
                new Button(words.of("onboard.go.on"), OnboardWish.WORD))));
  }
}
