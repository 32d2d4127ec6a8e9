package dev.sideline.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sideline.content.MarkdownFile.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown into front matter and sections, with lines. */
class MarkdownFileTest {
  private static final String CARD =
      """
      ---
      id: parrot
      title: A parrot
      ---

      About this file.

      ## Situations
      - first
      - second, which
        goes on here

      ## Why
      One line
      and its rest.

      Another paragraph.
      """;

  private final Faults faults = new Faults();

  private MarkdownFile parse(String text) {
    return MarkdownFile.parse(new PromptFile("a.md", text), faults);
  }

  private List<ContentFault> told() {
    return catchThrowableOfType(ContentException.class, faults::failIfAny).faults();
  }

  private Section section(String text, String heading) {
    return parse(text).section(heading).orElseThrow();
  }

  @Test
  void the_front_matter_has_the_lines_of_the_file() {
    YamlMap front = parse(CARD).front();
    assertThat(front.text("id")).isEqualTo("parrot");
    assertThat(front.line("id")).isEqualTo(2);
    assertThat(front.line("title")).isEqualTo(3);
  }

  @Test
  void sections_come_in_their_order_with_their_lines() {
    assertThat(parse(CARD).sections())
        .extracting(Section::heading, Section::line)
        .containsExactly(tuple("Situations", 8), tuple("Why", 13));
  }

  @Test
  void a_list_item_has_its_line_and_its_wrapped_lines_joined() {
    assertThat(section(CARD, "Situations").items())
        .containsExactly(new Located("first", 9), new Located("second, which goes on here", 10));
  }

  @Test
  void a_paragraph_has_its_line_and_its_wrapped_lines_joined() {
    assertThat(section(CARD, "Why").items())
        .containsExactly(
            new Located("One line and its rest.", 14), new Located("Another paragraph.", 17));
  }

  @Test
  void what_stands_before_the_first_heading_is_the_preamble() {
    assertThat(parse(CARD).preamble()).containsExactly(new Located("About this file.", 6));
  }

  @Test
  void a_section_that_is_not_there_is_absent() {
    assertThat(parse(CARD).section("Tip")).isEmpty();
  }

  @Test
  void numbered_items_lose_their_numbers() {
    assertThat(section("---\nid: a\n---\n## Do\n1. one\n2. two\n", "Do").items())
        .containsExactly(new Located("one", 5), new Located("two", 6));
  }

  @Test
  void markup_is_not_part_of_a_text() {
    assertThat(
            section("---\nid: a\n---\n## Tip\nBe *kind*. **Try today:** `smile`\n", "Tip").items())
        .extracting(Located::text)
        .containsExactly("Be kind. Try today: \"smile\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Do**", "Do ##", "*Do*"})
  void a_heading_is_plain_text(String heading) {
    assertThat(parse("---\nid: a\n---\n## " + heading + "\n- x\n").section("Do")).isPresent();
  }

  @Test
  void line_ends_of_windows_change_nothing() {
    MarkdownFile windows = parse(CARD.replace("\n", "\r\n"));
    MarkdownFile unix = parse(CARD);
    assertThat(windows.sections()).isEqualTo(unix.sections());
    assertThat(windows.preamble()).isEqualTo(unix.preamble());
    assertThat(windows.front().text("title")).isEqualTo("A parrot");
  }

  @Test
  void an_empty_front_matter_is_no_mapping() {
    parse("---\n---\n## Do\n");
    assertThat(told())
        .containsExactly(
            new ContentFault("a.md", 2, "expected entries of the form \"key: value\" here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "## Do\n- one\n", "---", "---\nid: a\n## Do\n- one\n", "\n---\nid: a\n---\n"})
  void a_file_without_closed_front_matter_is_told(String text) {
    assertThat(parse(text).sections()).isEmpty();
    assertThat(told())
        .containsExactly(
            new ContentFault(
                "a.md", 1, "the file must begin with front matter between two lines of ---"));
  }

  @Test
  void a_fault_in_the_front_matter_is_told_with_the_line_of_the_file() {
    parse("---\nid: a\ntitle: [open\n---\n## Do\n");
    assertThat(told())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isBetween(3, 4);
              assertThat(fault.message()).startsWith("this is not valid YAML: ");
            });
  }
}
