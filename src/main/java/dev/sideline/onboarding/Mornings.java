package dev.sideline.onboarding;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.jobs.Worker;
import dev.sideline.onboarding.Letters.NotNowException;
import dev.sideline.onboarding.OnboardWish.Step;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.progress.LessonProgress.Stage;
import dev.sideline.onboarding.track.Lesson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes to learners by itself, on the mornings of their working days: the next lesson, or a
 * reminder of one, and questions that were missed.
 *
 * <p>A piece of work is one enrolment for as long as something may come. What came is written down
 * behind it: should this be done twice, the letters have the same ids.
 */
public final class Mornings implements Worker {
  /** The kind of this work. */
  public static final String KIND = "onboarding";

  private static final int MOST_REMINDERS = 2;

  /** More would be an examination. */
  private static final int MOST_QUESTIONS = 2;

  /** When to look again whether the platform tells and takes what it does not now. */
  private static final Duration LATER = Duration.ofMinutes(30);

  private final School school;
  private final Ending ending;

  public Mornings(School school) {
    this.school = school;
    this.ending = new Ending(school);
  }

  @Override
  public Outcome work(String id) {
    try {
      return school
          .enrolments()
          .find(id)
          .filter(enrolment -> enrolment.isOn() || enrolment.isCompleted())
          .map(this::located)
          .orElseGet(Outcome.Done::new);
    } catch (NotNowException e) {
      return new Outcome.Again(LATER);
    }
  }

  /** Nobody is written to in the night, only because nobody knew that it was night. */
  private Outcome located(Enrolment enrolment) {
    return school
        .timetable()
        .located(enrolment)
        .map(this::work)
        .orElseGet(() -> new Outcome.Again(LATER));
  }

  private Outcome work(Enrolment enrolment) {
    Timetable timetable = school.timetable();
    boolean today =
        !timetable.isQuiet(enrolment)
            && !timetable.today(enrolment).equals(enrolment.pace().morning());
    Enrolment after =
        today ? school.learner(enrolment).map(this::morning).orElse(enrolment) : enrolment;
    return after.isOn() || hasQuestions(after)
        ? new Outcome.Until(timetable.next(after))
        : new Outcome.Done();
  }

  private boolean hasQuestions(Enrolment enrolment) {
    return school.learner(enrolment).filter(Learner::hasQuestions).isPresent();
  }

  private Enrolment morning(Learner learner) {
    Enrolment enrolment = learner.enrolment();
    boolean silent =
        enrolment.state() == State.PAUSED
            || (enrolment.isOn() && enrolment.pace().reminders() >= MOST_REMINDERS);
    if (silent) {
      return enrolment;
    }
    Enrolment after = enrolment.isOn() ? lesson(learner) : enrolment;
    after = questions(learner.with(after));
    LocalDate today = school.timetable().today(enrolment);
    return school.saved(after.came(0, today));
  }

  /** The next lesson, or a reminder where one of the day before is not done. */
  private Enrolment lesson(Learner learner) {
    Enrolment enrolment = learner.enrolment();
    LocalDate today = school.timetable().today(enrolment);
    Optional<Lesson> next = learner.next();
    if (next.isEmpty()) {
      // What was left to do is not in the track any more.
      Message end = ending.reached(learner);
      send(learner, "end", end);
      return enrolment.as(State.COMPLETED).newer();
    }
    Lesson lesson = next.get();
    LessonProgress progress = learner.progress(lesson);
    // What was put into a day that is over, nobody has seen yet.
    boolean isNew = lesson.day() != enrolment.pace().day() && progress.stage() == Stage.AHEAD;
    if (lesson.day() <= enrolment.pace().day() && !isNew) {
      boolean last = enrolment.pace().reminders() + 1 == MOST_REMINDERS;
      send(learner, today.toString(), StatusPage.reminder(learner, lesson, last));
      return enrolment.reminded(today);
    }
    send(learner, today.toString(), LessonPages.text(learner, lesson));
    Enrolment came = enrolment.came(lesson.day(), today);
    return progress.stage() == Stage.AHEAD ? came.with(progress.begun()) : came;
  }

  /** Questions that were missed, some days after. */
  private Enrolment questions(Learner learner) {
    Enrolment after = learner.enrolment();
    List<Lesson> due = learner.missed().stream().filter(lesson -> isDue(learner, lesson)).toList();
    for (Lesson lesson : due.subList(0, Math.min(MOST_QUESTIONS, due.size()))) {
      LessonProgress progress = learner.progress(lesson);
      Message question =
          LessonPages.check(lesson, Step.AGAIN, learner.words())
              .after(new Text(learner.words().of("onboard.again", lesson.title())));
      send(learner, lesson.id() + "/" + progress.rechecks(), question);
      after = after.with(progress.recheck(school.timetable().now()));
    }
    return after;
  }

  private boolean isDue(Learner learner, Lesson lesson) {
    LessonProgress progress = learner.progress(lesson);
    Timetable timetable = school.timetable();
    return progress.comesBack()
        && !timetable
            .daysAfter(learner.enrolment(), progress.missed(), progress.daysUntilRecheck())
            .isAfter(timetable.now());
  }

  /** Whoever cannot be reached counts as if they had been, so that it comes to an end. */
  private void send(Learner learner, String about, Message message) {
    Enrolment enrolment = learner.enrolment();
    String id = enrolment.id() + "/" + about;
    school.letters().bring(id, enrolment.person(), enrolment.origin().platform(), message);
  }
}
