package dev.sideline.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** YAML mappings that know their lines. */
class YamlMapTest {
  private final Faults faults = new Faults();

  private YamlMap parse(String yaml) {
    return YamlMap.parse(new PromptFile("a.yaml", yaml), faults);
  }

  private List<String> told() {
    return catchThrowableOfType(ContentException.class, faults::failIfAny).faults().stream()
        .map(ContentFault::toString)
        .toList();
  }

  @Test
  void keys_come_in_their_order_with_their_lines() {
    YamlMap map = parse("# comment\nb: 1\n\na: 2\n");
    assertThat(map.keys()).containsExactly("b", "a");
    assertThat(map.line("a")).isEqualTo(4);
  }

  @Test
  void a_missing_key_has_the_line_of_its_mapping() {
    assertThat(parse("\n\na: 1\n").line("b")).isEqualTo(3);
  }

  @Test
  void texts_of_a_list_have_their_lines() {
    assertThat(parse("a:\n  - one\n  - two\n").located("a"))
        .containsExactly(new Located("one", 2), new Located("two", 3));
  }

  @Test
  void a_missing_list_is_empty() {
    YamlMap map = parse("a: 1\n");
    assertThat(map.texts("b")).isEmpty();
    assertThat(map.maps("b")).isEmpty();
  }

  @Test
  void a_flag_is_true_only_where_it_says_so() {
    YamlMap map = parse("a: true\nb: false\nc: yes\n");
    assertThat(List.of(map.flag("a"), map.flag("b"), map.flag("c"), map.flag("d")))
        .containsExactly(true, false, false, false);
  }

  @Test
  void mappings_within_a_mapping_have_the_lines_of_the_file() {
    YamlMap map = parse("a:\n  b: 1\nc:\n  - d: 2\n  - d: 3\n");
    assertThat(map.map("a").line("b")).isEqualTo(2);
    assertThat(map.maps("c")).extracting(item -> item.line("d")).containsExactly(4, 5);
  }

  @Test
  void a_key_that_stands_twice_is_told_at_its_second_line() {
    parse("a: 1\nb: 2\na: 3\n");
    assertThat(told()).containsExactly("a.yaml:3: \"a\" stands here twice; keep one");
  }

  @Test
  void an_unknown_key_is_told_with_the_known_ones() {
    parse("a: 1\nc: 2\n").allow(new LinkedHashSet<>(List.of("a", "b")));
    assertThat(told()).containsExactly("a.yaml:2: unknown key \"c\"; known here: a, b");
  }

  @Test
  void a_text_that_is_missing_or_empty_is_told() {
    YamlMap map = parse("a:\nb: ' '\n");
    assertThat(map.text("a")).isEmpty();
    assertThat(map.text("b").isBlank()).isTrue();
    assertThat(map.text("c")).isEmpty();
    assertThat(told())
        .containsExactly(
            "a.yaml:1: \"a\" is missing or empty",
            "a.yaml:2: \"b\" is missing or empty",
            "a.yaml:1: \"c\" is missing or empty");
  }

  @Test
  void values_of_the_wrong_kind_are_told_all_at_once() {
    YamlMap map = parse("a: [x]\nb: text\nc: text\nd: text\ne: [{x: 1}]\n");
    map.optionalText("a");
    map.texts("b");
    map.maps("c");
    map.map("d");
    map.texts("e");
    assertThat(told())
        .containsExactly(
            "a.yaml:1: \"a\" must be plain text here",
            "a.yaml:2: \"b\" must be a list, such as [a, b]",
            "a.yaml:3: \"c\" must be a list",
            "a.yaml:4: expected entries of the form \"key: value\" here",
            "a.yaml:5: \"e\" must be plain text here");
  }

  @Test
  void a_missing_mapping_is_told_and_empty() {
    assertThat(parse("a: 1\n").map("b").keys()).isEmpty();
    assertThat(told()).containsExactly("a.yaml:1: \"b\" is missing");
  }

  @Test
  void yaml_that_is_none_is_told_with_its_line() {
    assertThat(parse("a: 1\nb: [open\n").keys()).isEmpty();
    assertThat(told())
        .singleElement()
        .asString()
        .matches("a\\.yaml:[23]: this is not valid YAML: .+");
  }

  @Test
  void a_control_character_is_told_with_its_line() {
    assertThat(parse("a: 1\n\u0007: 2\n").keys()).isEmpty();
    assertThat(told()).singleElement().asString().startsWith("a.yaml:2: this is not valid YAML: ");
  }

  @Test
  void a_text_alone_is_no_mapping() {
    assertThat(parse("just words").keys()).isEmpty();
    assertThat(told())
        .containsExactly("a.yaml:1: expected entries of the form \"key: value\" here");
  }

  @Test
  void an_empty_file_is_no_mapping() {
    assertThat(parse("").keys()).isEmpty();
    assertThat(told())
        .containsExactly("a.yaml:1: expected entries of the form \"key: value\" here");
  }
}
