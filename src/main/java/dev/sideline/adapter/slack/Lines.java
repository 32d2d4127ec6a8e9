package dev.sideline.adapter.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import dev.sideline.words.RightToLeft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that belong together: with Slack's markup, or without any where a word among them would be
 * taken for markup.
 */
final class Lines {
  /** The most characters of a section's text. */
  static final int SECTION_LIMIT = 3_000;

  private final List<String> marked = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private boolean markable = true;

  /** A text as it stands, with any line breaks it has, never with markup. */
  Lines text(String text) {
    markable = false;
    SlackText.clean(text).lines().map(Lines::escaped).forEach(plain::add);
    return this;
  }

  /** A line in bold; none where it has no words. */
  Lines label(String words) {
    return words.isBlank() ? this : add("*" + line(words) + "*", line(words), words);
  }

  /** A line after a number or a bullet. */
  Lines item(String lead, String words) {
    return add(lead + line(words), lead + line(words), words);
  }

  /** A line to say, after the manner it fits in where it has one. */
  Lines quote(String manner, String words) {
    String begin = betweenQuotes() + ">";
    return manner.isBlank()
        ? add(begin + line(words), line(words), words)
        : add(
            begin + "_" + line(manner) + ":_ " + line(words),
            line(manner) + ": " + line(words),
            manner,
            words);
  }

  /** Without a line between them, Slack would show two quotes as one. */
  private String betweenQuotes() {
    return !marked.isEmpty() && marked.getLast().contains(">") ? "\n" : "";
  }

  /** Something to type, and what it does. */
  Lines example(String typed, String meaning) {
    markable &= typed.indexOf('`') < 0;
    String command = SlackText.escape(SlackText.line(typed));
    if (!RightToLeft.is(meaning)) {
      return add("`" + command + "`: " + line(meaning), command + ": " + line(meaning), meaning);
    }
    // Slack knows code by the spaces around it, and the marks may not come along when it is copied.
    return add(
        RightToLeft.marked(RightToLeft.embedded(" `" + command + "` ") + ": " + line(meaning)),
        RightToLeft.marked(RightToLeft.embedded(command) + ": " + line(meaning)),
        meaning);
  }

  /** People, groups and channels, as names to press on. */
  Lines mentions(String label, List<String> ids) {
    String line =
        line(label) + " " + ids.stream().map(SlackText::mention).collect(Collectors.joining(", "));
    return add(line, line, label);
  }

  private Lines add(String markedLine, String plainLine, String... words) {
    markable &=
        markedLine.length() <= SECTION_LIMIT
            && Arrays.stream(words).noneMatch(SlackText::looksLikeMarkup);
    marked.add(markedLine);
    plain.add(plainLine);
    return this;
  }

  private static String line(String words) {
    return escaped(SlackText.line(words));
  }

  private static String escaped(String line) {
    return RightToLeft.line(SlackText.escape(line));
  }

  /** The lines without any markup. */
  String plain() {
    return String.join("\n", plain);
  }

  /** The lines as sections, as many as their length needs. */
  List<LayoutBlock> sections() {
    return markable
        ? sections(marked, Lines::markedText)
        : sections(plain.stream().flatMap(Lines::pieces).toList(), Lines::plainText);
  }

  private static Stream<String> pieces(String line) {
    return SlackText.split(line, SECTION_LIMIT).stream();
  }

  private static List<LayoutBlock> sections(List<String> lines, Function<String, TextObject> kind) {
    List<LayoutBlock> sections = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (!text.isEmpty() && text.length() + 1 + line.length() > SECTION_LIMIT) {
        sections.add(section(kind.apply(text.toString().strip())));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    if (!text.isEmpty()) {
      sections.add(section(kind.apply(text.toString().strip())));
    }
    return sections;
  }

  private static SectionBlock section(TextObject text) {
    return SectionBlock.builder().text(text).build();
  }

  /** An escaped text with our markup; Slack makes no links of its own in it. */
  private static MarkdownTextObject markedText(String escaped) {
    return MarkdownTextObject.builder().text(escaped).verbatim(true).build();
  }

  /** An escaped text in which Slack looks for neither markup nor emoji. */
  static PlainTextObject plainText(String escaped) {
    return PlainTextObject.builder().text(escaped).emoji(false).build();
  }
}
