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
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How somebody gets on. */
final class StatusPage {
  private StatusPage() {}

  /** For the person themselves: also what is kept. */
  static Message own(Learner learner) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(learner.track().title()));
    parts.add(new Text(standing(learner)));
    long notes =
        learner.enrolment().lessons().values().stream()
            .map(LessonProgress::note)
            .filter(note -> !note.isEmpty())
            .count();
    parts.add(
        new Points(
            words.of("onboard.status.kept"),
            List.of(
                words.of("onboard.status.lessons", learner.enrolment().lessons().size()),
                words.of("onboard.status.notes", notes))));
    parts.add(new Example("forget me", words.of("help.example.forget.meaning")));
    if (learner.enrolment().isOn()) {
      parts.add(
          new Buttons(
              List.of(
                  Lessons.goOn(learner),
                  new Button(words.of("onboard.stop.press"), Order.STOP.act()))));
    }
    return new Message(parts);
  }

  /** How it stands, in a line for the person themselves. */
  static String standing(Learner learner) {
    Words words = learner.words();
    return switch (learner.enrolment().state()) {
      case OFFERED -> words.of("onboard.status.offered");
      case DECLINED -> words.of("onboard.status.declined");
      case STOPPED -> words.of("onboard.status.stopped");
      case COMPLETED, SHARED -> words.of("onboard.status.completed");
      case UNDER_WAY -> words.of("onboard.status.on", at(learner), learner.lessons());
      case PAUSED -> words.of("onboard.status.paused", at(learner), learner.lessons());
    };
  }

  /** What any lead may look up, in a line; empty where nothing is offered or under way. */
  static Optional<String> forLead(Learner learner) {
    Words words = learner.words();
    return switch (learner.enrolment().state()) {
      case OFFERED -> Optional.of(words.of("onboard.status.offered"));
      case UNDER_WAY, PAUSED -> Optional.of(words.of("onboard.lead.at", learner.day()));
      case COMPLETED, SHARED -> Optional.of(words.of("onboard.status.completed"));
      case DECLINED, STOPPED -> Optional.empty();
    };
  }

  private static int at(Learner learner) {
    return learner.next().map(learner::number).orElse(learner.lessons());
  }

  /** The lesson that waits. */
  static Message reminder(Learner learner, Lesson lesson, boolean last) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(words.of("onboard.reminder", learner.number(lesson), lesson.title())));
    if (last) {
      parts.add(new Text(words.of("onboard.quiet")));
    }
    parts.add(
        new Buttons(
            List.of(
                Lessons.goOn(learner),
                new Button(words.of("onboard.pause.press"), Order.PAUSE.act()))));
    return new Message(parts);
  }
}
