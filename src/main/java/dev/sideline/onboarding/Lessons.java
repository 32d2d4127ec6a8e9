package dev.sideline.onboarding;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.InLesson;
import dev.sideline.onboarding.OnboardWish.Step;
import dev.sideline.onboarding.practice.PracticeCheck;
import dev.sideline.onboarding.practice.PracticeCheck.Feedback;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.progress.LessonProgress.Practice;
import dev.sideline.onboarding.progress.LessonProgress.Stage;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads through lessons. Whatever is pressed, and however often, the answer ends with where the
 * learner is now.
 */
final class Lessons {
  private final School school;
  private final Ending ending;
  private final PracticeCheck practice;
  private final LivePlaybook playbook;

  Lessons(School school, PracticeCheck practice, LivePlaybook playbook) {
    this.school = school;
    this.ending = new Ending(school);
    this.practice = practice;
    this.playbook = playbook;
  }

  Ending ending() {
    return ending;
  }

  /** Where the learner is now; a lesson that the track got after they were done is not theirs. */
  Message now(Learner learner) {
    Optional<Lesson> next = learner.next().filter(lesson -> !learner.enrolment().isCompleted());
    return next.map(lesson -> step(learner, lesson)).orElseGet(() -> ending.reached(learner));
  }

  private Message step(Learner learner, Lesson lesson) {
    Timetable timetable = school.timetable();
    Enrolment enrolment = learner.enrolment();
    return switch (learner.progress(lesson).stage()) {
      case AHEAD ->
          LessonPages.ahead(
              learner,
              lesson,
              timetable.day(enrolment, timetable.next(enrolment)),
              timetable.today(enrolment));
      case TEXT -> LessonPages.text(learner, lesson);
      case PRACTICE -> LessonPages.practice(lesson, learner.words());
      case REFLECTION -> LessonPages.reflection(lesson, learner.words());
      case DONE -> throw new IllegalArgumentException("a lesson that is done is not the next one");
    };
  }

  /** Begins the next lesson, if none is under way. */
  Message next(Learner learner) {
    return learner
        .next()
        .filter(lesson -> learner.progress(lesson).stage() == Stage.AHEAD)
        .map(lesson -> now(saved(learner, learner.progress(lesson).begun())))
        .orElseGet(() -> now(learner));
  }

  /** What is said to something in a lesson. */
  Message answer(InLesson wish, Learner learner) {
    return learner
        .track()
        .lesson(wish.lesson())
        .map(lesson -> answer(wish, learner, lesson))
        .orElseGet(() -> now(learner));
  }

  private Message answer(InLesson wish, Learner learner, Lesson lesson) {
    Stage stage = learner.progress(lesson).stage();
    return switch (wish.step()) {
      case ASK ->
          stage == Stage.TEXT
              ? LessonPages.check(lesson, Step.CHECK, learner.words())
              : now(learner);
      case CHECK -> check(wish.words(), learner, lesson);
      case AGAIN -> again(wish.words(), learner, lesson);
      case WROTE -> wrote(wish.words(), learner, lesson);
      case SKIP ->
          now(
              stage == Stage.PRACTICE
                  ? saved(learner, learner.progress(lesson).practised(Practice.SKIPPED))
                  : learner);
      case NOTED, DONE ->
          stage == Stage.REFLECTION ? done(wish.words(), learner, lesson) : now(learner);
    };
  }

  private Message check(String answer, Learner learner, Lesson lesson) {
    LessonProgress progress = learner.progress(lesson);
    Optional<Answer> given = Answer.of(lesson.check(), answer);
    if (given.isEmpty() || progress.stage() == Stage.AHEAD) {
      return now(learner);
    }
    Learner after =
        progress.stage() == Stage.TEXT
            ? saved(learner, progress.answered(given.get().right(), school.timetable().now()))
            : learner;
    return joined(given.get().told(learner.words()), now(after));
  }

  private Message again(String answer, Learner learner, Lesson lesson) {
    return Answer.of(lesson.check(), answer)
        .map(
            given ->
                given.right()
                    ? given.told(learner.words())
                    : joined(
                        given.told(learner.words()),
                        Message.of(
                            new Buttons(List.of(LessonPages.card(lesson, learner.words()))))))
        .orElseGet(() -> now(learner));
  }

  private Message wrote(String words, Learner learner, Lesson lesson) {
    Stage stage = learner.progress(lesson).stage();
    if (words.isEmpty() || stage == Stage.AHEAD || stage == Stage.TEXT) {
      return now(learner);
    }
    Feedback feedback = feedback(words, learner, lesson);
    Practice result = feedback.reached() ? Practice.REACHED : Practice.TRIED;
    Learner after =
        stage == Stage.PRACTICE
            ? saved(learner, learner.progress(lesson).practised(result))
            : learner;
    return joined(new Message(feedback.told()), now(after));
  }

  private Feedback feedback(String words, Learner learner, Lesson lesson) {
    Playbook current = playbook.current().playbook();
    return current
        .card(current.spokenFor(learner.track().language()), lesson.card())
        .map(
            card ->
                practice.check(
                    lesson.practice(),
                    card,
                    words,
                    learner.enrolment().person(),
                    learner.words().language()))
        .orElseGet(
            () ->
                new Feedback(
                    false, List.of(new Text(learner.words().of("onboard.practice.gone")))));
  }

  private Message done(String note, Learner learner, Lesson lesson) {
    Learner after = saved(learner, learner.progress(lesson).done(note));
    String told = learner.words().of("onboard.done", learner.number(lesson));
    return now(after).after(new Text(told));
  }

  private Learner saved(Learner learner, LessonProgress progress) {
    Enrolment changed = learner.enrolment().with(progress);
    return learner.with(school.saved(changed));
  }

  private static Message joined(Message first, Message second) {
    List<Part> parts = new ArrayList<>(first.parts());
    parts.addAll(second.parts());
    return new Message(parts);
  }

  /** A button that goes on. */
  static Button goOn(Learner learner) {
    return new Button(learner.words().of("onboard.go.on"), OnboardWish.WORD);
  }
}
