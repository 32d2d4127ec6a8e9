package dev.sideline.onboarding;

import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.onboarding.track.Track;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in a track, as the track is now.
 *
 * @param words in their language
 */
record Learner(Enrolment enrolment, Track track, Words words) {

  /** The same with a changed enrolment. */
  Learner with(Enrolment changed) {
    return new Learner(changed, track, words);
  }

  /** The first lesson that is not done; empty at the end. */
  Optional<Lesson> next() {
    return track.lessons().stream().filter(lesson -> !progress(lesson).isDone()).findFirst();
  }

  /** The day of the track that they are at. */
  int day() {
    return next().orElseGet(track.lessons()::getLast).day();
  }

  LessonProgress progress(Lesson lesson) {
    return enrolment.progress(lesson.id());
  }

  /** The place of a lesson in the track, from 1. */
  int number(Lesson lesson) {
    return track.lessons().indexOf(lesson) + 1;
  }

  int lessons() {
    return track.lessons().size();
  }

  /** What was done of the lessons that the track has now. */
  List<LessonProgress> done() {
    return track.lessons().stream().map(this::progress).filter(LessonProgress::isDone).toList();
  }

  /** Whether questions that were missed are to come back. */
  boolean hasQuestions() {
    return missed().stream().map(this::progress).anyMatch(LessonProgress::comesBack);
  }

  /** The lessons whose question was missed at first. */
  List<Lesson> missed() {
    return track.lessons().stream()
        .filter(lesson -> progress(lesson).check() == LessonProgress.Check.WRONG)
        .toList();
  }
}
