package dev.sideline.playbook;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.MarkdownFile;
import dev.sideline.content.MarkdownFile.Section;
import dev.sideline.content.YamlMap;
import dev.sideline.playbook.Card.Manner;
import dev.sideline.playbook.Card.Saying;
import dev.sideline.playbook.Card.Tip;
import dev.sideline.words.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns a Markdown file into a card, and notes everything that is wrong with it. */
final class CardReader {
  /** The sections of a card, in their order; the headings are the same in every language. */
  private static final List<String> SECTIONS =
      List.of("Situations", "Do", "Say", "Avoid", "Why", "Tip");

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("id", "title", "teaches", "sources", "customer", "safety"));
  private static final int TECHNIQUES_LIMIT = 6;
  private static final String TRY_TODAY = "Try today:";

  private final Map<String, Source> sources;
  private final Set<String> techniques = new TreeSet<>();
  private final Faults faults;

  CardReader(Map<String, Source> sources, Faults faults) {
    this.sources = sources;
    this.faults = faults;
    sources.values().forEach(source -> techniques.addAll(source.techniques().keySet()));
  }

  Card read(MarkdownFile file, Language language) {
    YamlMap front = file.front();
    front.allow(KEYS);
    checkSections(file);
    boolean safety = front.flag("safety");
    return new Card(
        front.text("id"),
        language,
        front.text("title"),
        safety,
        teaches(file, safety),
        sources(file, safety),
        front.optionalText("customer"),
        texts(file, "Situations", 1, Integer.MAX_VALUE),
        texts(file, "Do", 2, 5),
        located(file, "Say", 2, 4).stream().map(CardReader::saying).toList(),
        texts(file, "Avoid", 1, 4),
        String.join(" ", texts(file, "Why", 1, 1)),
        tip(file));
  }

  private void checkSections(MarkdownFile file) {
    Set<String> seen = new LinkedHashSet<>();
    for (Section section : file.sections()) {
      if (!SECTIONS.contains(section.heading())) {
        faults.add(
            file.path(),
            section.line(),
            "unknown section \""
                + section.heading()
                + "\"; a card has the sections "
                + String.join(", ", SECTIONS));
      } else if (!seen.add(section.heading())) {
        faults.add(
            file.path(),
            section.line(),
            "a second section \"" + section.heading() + "\"; join them");
      }
    }
    for (Located stray : file.preamble()) {
      faults.add(
          file.path(), stray.line(), "this text stands in no section; put it under a heading");
    }
  }

  private List<String> teaches(MarkdownFile file, boolean safety) {
    YamlMap front = file.front();
    List<Located> ids = front.located("teaches");
    if (ids.isEmpty() != safety) {
      faults.add(
          file.path(),
          front.line("teaches"),
          safety
              ? "a safety card teaches no technique; leave the list empty"
              : "\"teaches\" must name at least one technique");
    }
    if (ids.size() > TECHNIQUES_LIMIT) {
      faults.add(
          file.path(),
          front.line("teaches"),
          "a card teaches at most " + TECHNIQUES_LIMIT + " techniques, this one " + ids.size());
    }
    for (Located id : ids) {
      if (!techniques.contains(id.text())) {
        faults.add(file.path(), id.line(), "sources.yaml knows no technique \"" + id.text() + "\"");
      }
    }
    return ids.stream().map(Located::text).toList();
  }

  private List<String> sources(MarkdownFile file, boolean safety) {
    YamlMap front = file.front();
    List<Located> ids = front.located("sources");
    if (ids.isEmpty() && !safety) {
      faults.add(file.path(), front.line("sources"), "\"sources\" must name at least one article");
    }
    for (Located id : ids) {
      if (!sources.containsKey(id.text())) {
        faults.add(
            file.path(),
            id.line(),
            "no article \""
                + id.text()
                + "\" in sources.yaml; there are "
                + String.join(", ", sources.keySet()));
      }
    }
    return ids.stream().map(Located::text).toList();
  }

  private List<String> texts(MarkdownFile file, String heading, int least, int most) {
    return located(file, heading, least, most).stream().map(Located::text).toList();
  }

  private List<Located> located(MarkdownFile file, String heading, int least, int most) {
    Section section = file.section(heading).orElse(null);
    if (section == null) {
      faults.add(file.path(), 1, "the section \"## " + heading + "\" is missing");
      return List.of();
    }
    int count = section.items().size();
    if (count < least || count > most) {
      String bounds =
          most == Integer.MAX_VALUE
              ? "at least " + least
              : least == most ? "" + least : least + " to " + most;
      faults.add(
          file.path(),
          section.line(),
          "\"" + heading + "\" must have " + bounds + " entries, it has " + count);
    }
    section.items().stream()
        .filter(item -> item.text().isBlank())
        .forEach(item -> faults.add(file.path(), item.line(), "this entry is empty"));
    return section.items();
  }

  private static Saying saying(Located item) {
    String text = item.text();
    for (Manner manner : List.of(Manner.SPEAKING, Manner.WRITING)) {
      String label = manner == Manner.SPEAKING ? "Speaking:" : "Writing:";
      if (text.startsWith(label)) {
        return new Saying(manner, unquoted(text.substring(label.length())));
      }
    }
    return new Saying(Manner.ANYWHERE, unquoted(text));
  }

  private static String unquoted(String text) {
    String line = text.strip();
    boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
    return quoted ? line.substring(1, line.length() - 1) : line;
  }

  private Tip tip(MarkdownFile file) {
    List<Located> paragraphs = located(file, "Tip", 1, 2);
    String text = String.join(" ", paragraphs.stream().map(Located::text).toList());
    int at = text.indexOf(TRY_TODAY);
    if (at < 0 || text.substring(at + TRY_TODAY.length()).isBlank()) {
      int line = paragraphs.isEmpty() ? 1 : paragraphs.getFirst().line();
      faults.add(
          file.path(), line, "the tip must end with \"" + TRY_TODAY + "\" and one thing to try");
      return new Tip(text, "");
    }
    return new Tip(text.substring(0, at).strip(), text.substring(at + TRY_TODAY.length()).strip());
  }
}
