package dev.sideline.onboarding.track;

import java.util.List;

/**
 * A few minutes about one card.
 *
 * @param id the same in every language
 * @param day from 1
 * @param card id of the card it teaches
 * @param text paragraphs to read
 * @param reflection a question to think about
 */
public record Lesson(
    String id,
    int day,
    String card,
    String title,
    List<String> text,
    Check check,
    Practice practice,
    String reflection) {

  public Lesson {
    text = List.copyOf(text);
  }
}
