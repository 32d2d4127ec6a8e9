package dev.sideline.onboarding.track;

import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * Lessons that lead somebody through their first days.
 *
 * @param id the same in every language
 * @param about what one gets, and how long it takes
 * @param lessons in their order; at least one
 */
public record Track(
    String id, Language language, String title, String about, List<Lesson> lessons) {

  public Track {
    lessons = List.copyOf(lessons);
  }

  /** The lesson of an id; empty where the track does not have it, or no longer. */
  public Optional<Lesson> lesson(String lesson) {
    return lessons.stream().filter(one -> one.id().equals(lesson)).findFirst();
  }
}
