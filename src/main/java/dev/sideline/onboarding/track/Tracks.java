package dev.sideline.onboarding.track;

import dev.sideline.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All tracks at one moment.
 *
 * @param tracks those of each language that has any, in the order of their ids
 */
public record Tracks(Map<Language, List<Track>> tracks) {

  public Tracks {
    tracks = Map.copyOf(tracks);
  }

  /** Every track once, in this language where it is written in it, else in English. */
  public List<Track> in(Language language) {
    return tracks.getOrDefault(Language.EN, List.of()).stream()
        .map(track -> written(language, track.id()).orElse(track))
        .toList();
  }

  /** A track, in this language where it is written in it, else in English. */
  public Optional<Track> track(String id, Language language) {
    return written(language, id).or(() -> written(Language.EN, id));
  }

  private Optional<Track> written(Language language, String id) {
    return tracks.getOrDefault(language, List.of()).stream()
        .filter(track -> track.id().equals(id))
        .findFirst();
  }
}
