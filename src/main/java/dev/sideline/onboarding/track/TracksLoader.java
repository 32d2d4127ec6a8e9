package dev.sideline.onboarding.track;

import dev.sideline.content.Faults;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads the tracks from the prompts folder. */
public final class TracksLoader {
  private static final String FOLDER = "onboarding/";

  private final PromptFolder prompts;
  private final Supplier<Playbook> playbook;

  /**
   * @param playbook whose cards the lessons teach
   */
  public TracksLoader(PromptFolder prompts, Supplier<Playbook> playbook) {
    this.prompts = prompts;
    this.playbook = playbook;
  }

  /**
   * The tracks in force.
   *
   * @throws dev.sideline.content.ContentException when they cannot be used
   */
  public LiveContent<Tracks> live() {
    return new LiveContent<>("tracks", this::load);
  }

  /**
   * Reads everything; there may be none.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public Tracks load() {
    Faults faults = new Faults();
    Playbook cards = playbook.get();
    Map<Language, List<Track>> tracks = new EnumMap<>(Language.class);
    // English is the first of them, and the others are held against it.
    TrackForms forms = new TrackForms(faults);
    for (Language language : Language.values()) {
      List<Track> read = new ArrayList<>();
      for (PromptFile file : prompts.files(FOLDER + language.code(), ".yaml", faults)) {
        TrackReader reader = new TrackReader(file, language, cards, faults);
        Track track = reader.read();
        forms.hold(track, file, reader.lines());
        read.add(track);
      }
      if (!read.isEmpty()) {
        tracks.put(language, List.copyOf(read));
      }
    }
    faults.failIfAny();
    return new Tracks(tracks);
  }
}
