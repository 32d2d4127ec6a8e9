package dev.sideline.onboarding;

import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.progress.LessonProgress.Check;
import dev.sideline.onboarding.progress.LessonProgress.Practice;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What somebody did in a track. */
final class SummaryPage {
  /** Slack takes 25 buttons beside each other; nobody reads so many. */
  private static final int MOST_CARDS = 5;

  private SummaryPage() {}

  /** For whoever did it. */
  static List<Part> own(Learner learner) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>(shared(learner));
    List<Lesson> missed = learner.missed();
    if (!missed.isEmpty()) {
      parts.add(
          new Buttons(
              missed.stream()
                  .limit(MOST_CARDS)
                  .map(
                      lesson ->
                          new Button(
                              words.of("onboard.card.of", learner.number(lesson)),
                              "card " + lesson.card()))
                  .toList()));
    }
    List<String> notes =
        learner.done().stream().map(LessonProgress::note).filter(note -> !note.isEmpty()).toList();
    if (!notes.isEmpty()) {
      parts.add(new Points(words.of("onboard.end.notes"), notes));
    }
    return parts;
  }

  /** What a lead may see too, if the person wants it. */
  static List<Part> shared(Learner learner) {
    Words words = learner.words();
    List<LessonProgress> done = learner.done();
    long right = done.stream().filter(one -> one.check() == Check.RIGHT).count();
    long written =
        done.stream()
            .filter(one -> one.practice() == Practice.TRIED || one.practice() == Practice.REACHED)
            .count();
    long reached = done.stream().filter(one -> one.practice() == Practice.REACHED).count();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Points(
            words.of("onboard.end.well"),
            List.of(
                words.of("onboard.end.right", right, learner.lessons()),
                words.of("onboard.end.written", written, learner.lessons()),
                words.of("onboard.end.reached", reached))));
    List<Lesson> missed = learner.missed();
    parts.add(
        missed.isEmpty()
            ? new Text(words.of("onboard.end.none"))
            : new Points(
                words.of("onboard.end.repeat"),
                missed.stream()
                    .map(lesson -> learner.number(lesson) + ". " + lesson.title())
                    .toList()));
    return parts;
  }
}
