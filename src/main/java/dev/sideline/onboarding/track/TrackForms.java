package dev.sideline.onboarding.track;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Holds the tracks of other languages against the English ones: whoever changes the language in
 * mid-track goes on at the same lesson, and the right answer stays where it was.
 */
final class TrackForms {
  private final Faults faults;
  private final Map<String, Track> english = new HashMap<>();

  TrackForms(Faults faults) {
    this.faults = faults;
  }

  /**
   * Notes as faults where a track has another form than the English one of its id, which must have
   * been handed in before.
   *
   * @param lines on which the lessons begin
   */
  void hold(Track track, PromptFile file, List<Integer> lines) {
    if (track.language() == Language.EN) {
      english.put(track.id(), track);
      return;
    }
    Track model = english.get(track.id());
    if (model == null) {
      faults.add(file.path(), 1, "there is no English track \"" + track.id() + "\"");
      return;
    }
    List<String> forms = model.lessons().stream().map(TrackForms::form).toList();
    List<String> own = track.lessons().stream().map(TrackForms::form).toList();
    if (forms.size() != own.size()) {
      faults.add(
          file.path(), 1, own.size() + " lessons, but the English track has " + forms.size());
    }
    IntStream.range(0, Math.min(forms.size(), own.size()))
        .filter(at -> !forms.get(at).equals(own.get(at)))
        .forEach(
            at ->
                faults.add(
                    file.path(),
                    lines.get(at),
                    "another lesson than in English: "
                        + own.get(at)
                        + ", but there "
                        + forms.get(at)));
  }

  private static String form(Lesson lesson) {
    return String.format(
        "%s, day %d, card %s, %s", lesson.id(), lesson.day(), lesson.card(), form(lesson.check()));
  }

  private static String form(Check check) {
    return switch (check) {
      case Check.Choose choose ->
          choose.kind().name().toLowerCase(Locale.ROOT)
              + " with answer "
              + (choose.quiz().answers().indexOf(choose.quiz().right()) + 1);
      case Check.Order order -> "order of " + order.steps().size();
    };
  }
}
