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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody did in a track. */
final class SummaryPage {
  /** Slack takes 25 buttons beside each other; nobody reads so many. */
  private static final int MOST_CARDS = 5;

  private SummaryPage() {}

  /** For whoever did it. */
  static List<Part> own(Learner learner) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>(shared(learner));
    if (!learner.missed().isEmpty()) {
      parts.add(new Buttons(cards(learner)));
    }
    List<String> notes =
        learner.done().stream().map(LessonProgress::note).filter(note -> !note.isEmpty()).toList();
    if (!notes.isEmpty()) {
      parts.add(new Points(words.of("onboard.end.notes"), notes));
    }
    return parts;
  }

  /** A button for each card to look at again; two lessons may teach the same one. */
  private static List<Button> cards(Learner learner) {
    Map<String, Button> cards = new LinkedHashMap<>();
    for (Lesson lesson : learner.missed()) {
      String label = learner.words().of("onboard.card.of", learner.number(lesson));
      cards.putIfAbsent(lesson.card(), new Button(label, "card " + lesson.card()));
    }
    return cards.values().stream().limit(MOST_CARDS).toList();
  }

  /** What a lead may see too, if the person wants it. */
  static List<Part> shared(Learner learner) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>();
    parts.add(new Points(words.of("onboard.end.well"), figures(learner)));
    List<Lesson> strong = with(Check.RIGHT, learner);
    if (!strong.isEmpty()) {
      parts.add(new Points(words.of("onboard.end.strong"), titles(strong, learner)));
    }
    List<Lesson> missed = with(Check.WRONG, learner);
    parts.add(
        missed.isEmpty()
            ? new Text(words.of("onboard.end.none"))
            : new Points(words.of("onboard.end.repeat"), titles(missed, learner)));
    return parts;
  }

  /** Nobody is told that they did nothing of something. */
  private static List<String> figures(Learner learner) {
    Words words = learner.words();
    int right = with(Check.RIGHT, learner).size();
    long reached = practised(learner, Practice.REACHED);
    long written = reached + practised(learner, Practice.TRIED);
    List<String> figures = new ArrayList<>();
    figures.add(words.of("onboard.end.lessons", learner.done().size()));
    if (right > 0) {
      figures.add(words.of("onboard.end.right", right, learner.lessons()));
    }
    if (written > 0) {
      figures.add(words.of("onboard.end.written", written, learner.lessons()));
    }
    if (reached > 0) {
      figures.add(words.of("onboard.end.reached", reached));
    }
    return figures;
  }

  private static long practised(Learner learner, Practice result) {
    return learner.done().stream().filter(one -> one.practice() == result).count();
  }

  private static List<Lesson> with(Check result, Learner learner) {
    return learner.track().lessons().stream()
        .filter(lesson -> learner.progress(lesson).check() == result)
        .toList();
  }

  private static List<String> titles(List<Lesson> lessons, Learner learner) {
    return lessons.stream().map(lesson -> learner.number(lesson) + ". " + lesson.title()).toList();
  }
}
