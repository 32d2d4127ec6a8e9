package dev.sideline.onboarding.track;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.Phrases;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one track; what is wrong with it is noted as faults. */
final class TrackReader {
  private static final Set<String> KEYS = Keys.of("id", "title", "about", "prefixes", "lessons");

  private final PromptFile file;
  private final Language language;
  private final Playbook playbook;
  private final Faults faults;
  private final List<Integer> lines = new ArrayList<>();

  TrackReader(PromptFile file, Language language, Playbook playbook, Faults faults) {
    this.file = file;
    this.language = language;
    this.playbook = playbook;
    this.faults = faults;
  }

  Track read() {
    YamlMap yaml = YamlMap.parse(file, faults);
    yaml.allow(KEYS);
    TextReader texts = new TextReader(file, faults);
    String id = texts.id(yaml);
    if (!id.isEmpty() && !id.equals(file.stem())) {
      faults.add(
          file.path(), yaml.line("id"), "the id \"" + id + "\" must be the name of the file");
    }
    LessonReader reader =
        new LessonReader(
            texts, language, playbook, Phrases.readPrefixes(yaml, "prefixes", file, faults));
    List<Lesson> lessons = new ArrayList<>();
    List<YamlMap> written = yaml.maps("lessons");
    for (YamlMap lesson : written) {
      lessons.add(reader.read(lesson));
      lines.add(lesson.line("id"));
    }
    if (lessons.isEmpty()) {
      faults.add(file.path(), yaml.line("lessons"), "there must be at least one lesson");
    }
    ids(lessons);
    days(written, lessons);
    return new Track(
        id,
        language,
        texts.text(yaml, "title", TextReader.TITLE),
        texts.text(yaml, "about", TextReader.PARAGRAPH),
        lessons);
  }

  /** The lines on which the lessons begin, once they were read. */
  List<Integer> lines() {
    return lines;
  }

  private void ids(List<Lesson> lessons) {
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < lessons.size(); at++) {
      String id = lessons.get(at).id();
      if (!seen.add(id)) {
        faults.add(file.path(), lines.get(at), "two lessons have the id \"" + id + "\"");
      }
    }
  }

  private void days(List<YamlMap> written, List<Lesson> lessons) {
    int before = 0;
    for (int at = 0; at < lessons.size(); at++) {
      int day = lessons.get(at).day();
      if (day != before + 1 && (day != before || at == 0)) {
        faults.add(
            file.path(),
            written.get(at).line("day"),
            "day "
                + day
                + " cannot follow day "
                + before
                + "; days begin with 1, and none is left out");
      }
      before = day;
    }
  }
}
