package dev.sideline.onboarding.practice;

import dev.sideline.content.PromptFolder;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.onboarding.track.Track;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.onboarding.track.TracksLoader;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.words.Language;
import java.util.Optional;

/** The lessons and cards that are shipped. */
final class ShippedTracks {
  private static final PromptFolder FOLDER = PromptFolder.shipped(Optional.empty());
  static final Playbook PLAYBOOK = new PlaybookLoader(FOLDER).load();
  private static final Tracks TRACKS = new TracksLoader(FOLDER, () -> PLAYBOOK).load();

  private ShippedTracks() {}

  static boolean areIn(Language language) {
    return TRACKS.tracks().containsKey(language);
  }

  static Track firstWeek(Language language) {
    return TRACKS.track("first-week", language).orElseThrow();
  }

  static Lesson lesson(String id, Language language) {
    return firstWeek(language).lesson(id).orElseThrow();
  }

  static Card card(Lesson lesson, Language language) {
    return PLAYBOOK.card(language, lesson.card()).orElseThrow();
  }
}
