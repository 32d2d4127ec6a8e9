package dev.sideline.onboarding.track;

import dev.sideline.content.phrases.Phrases;
import java.util.List;

/**
 * A situation in which somebody tries out what they would say.
 *
 * @param lookFor what shows in good words
 * @param avoid what does not
 */
public record Practice(String situation, List<LookFor> lookFor, List<Avoid> avoid) {

  public Practice {
    lookFor = List.copyOf(lookFor);
    avoid = List.copyOf(avoid);
  }

  /**
   * Something that should be there.
   *
   * @param step of the card that it belongs to, from 1
   * @param words any of them shows it
   * @param missing what whoever left it out is told
   */
  public record LookFor(int step, Phrases words, String missing) {}

  /**
   * Something that should not be there.
   *
   * @param words any of them shows it
   * @param because what whoever wrote it is told
   */
  public record Avoid(Phrases words, String because) {}
}
