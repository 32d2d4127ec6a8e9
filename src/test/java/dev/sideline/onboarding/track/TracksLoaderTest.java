package dev.sideline.onboarding.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.content.LiveContent;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading tracks from the prompts. */
class TracksLoaderTest {
  private static final String FILE = "onboarding/en/week.yaml";
  private static final String TRACK =
      """
      id: week
      title: A week
      about: Two lessons.
      lessons:
        - id: one
          day: 1
          card: calm
          title: The first
          text: [Read this.]
          check:
            kind: better
            question: Which?
            answers:
              - {text: This, right: true, because: It is.}
              - {text: That, because: It is not.}
          practice:
            situation: He shouts.
            look-for:
              - {step: 2, words: [sorry, "apolog*"], missing: Say sorry.}
            avoid:
              - {words: [calm down], because: He will not.}
          reflection: Who shouted?
        - id: two
          day: 2
          card: calm
          title: The second
          text: [Read that.]
          check:
            kind: order
            question: In which order?
            steps: [First, Then, Last]
            because: So it is.
          practice:
            situation: He still shouts.
            look-for:
              - {step: 1, words: [sorry], missing: Say sorry.}
          reflection: Who else?
      """;

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).card("calm", "he shouts").write(FILE, TRACK);
  }

  private TracksLoader loader() {
    return new TracksLoader(prompts.folder(), new PlaybookLoader(prompts.folder())::load);
  }

  private List<String> faults() {
    return catchThrowableOfType(ContentException.class, () -> loader().load()).faults().stream()
        .map(ContentFault::toString)
        .toList();
  }

  @Test
  void a_track_is_read_as_it_is_written() {
    Track track = loader().load().track("week", Language.LT).orElseThrow();
    assertThat(track.language()).isEqualTo(Language.EN);
    assertThat(track.lessons().getLast().day()).isEqualTo(2);
    Lesson first = track.lessons().getFirst();
    assertThat(first.practice().lookFor().getFirst().words().areIn("My apologies!")).isTrue();
    assertThat(first.practice().avoid().getFirst().words().areIn("Please, CALM down")).isTrue();
    assertThat(first.practice().avoid().getFirst().words().areIn("Down with calm")).isFalse();
    assertThat(track.lessons().getLast().check())
        .isEqualTo(
            new Check.Order("In which order?", List.of("First", "Then", "Last"), "So it is."));
  }

  @Test
  void without_any_track_there_is_none() {
    prompts.delete(FILE);
    assertThat(loader().load().in(Language.EN)).isEmpty();
  }

  @Test
  void the_same_words_are_the_same_track_and_a_broken_edit_changes_nothing() {
    LiveContent<Tracks> live = loader().live();
    assertThat(loader().load()).isEqualTo(live.current());
    prompts.write(FILE, TRACK.replace("title: A week", "title: Seven days"));
    live.reload();
    assertThat(live.current().in(Language.EN).getFirst().title()).isEqualTo("Seven days");
    prompts.write(FILE, TRACK.replace("day: 2", "day: 9"));
    live.reload();
    assertThat(live.faults()).hasSize(1);
    assertThat(live.current().in(Language.EN).getFirst().title()).isEqualTo("Seven days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          id: week    ; id: month          ; 1  ; the id "month" must be the name of the file
          about:      ; sum:               ; 3  ; unknown key "sum"; known here: id, title, about, prefixes, lessons
          id: two     ; id: one            ; 23 ; two lessons have the id "one"
          id: two     ; id: Two            ; 23 ; the id "Two" may have only a to z, digits and hyphens
          day: 2      ; day: 3             ; 24 ; day 3 cannot follow day 1
          day: 1      ; day: 2             ; 6  ; day 2 cannot follow day 0
          day: 2      ; day: soon          ; 24 ; "day" must be a number from 1, not "soon"
          card: calm  ; card: storm        ; 7  ; there is no card "storm" in playbook/en
          step: 2     ; step: 3            ; 19 ; the card has no step 3, only 2
          kind: order ; kind: riddle       ; 29 ; "kind" must be choice, better or order, not "riddle"
          kind: better; kind: choice       ; 13 ; there must be 3 answers, not 2
          right: true ; right: false       ; 13 ; exactly one answer must have "right: true", not 0
          , Then      ; ''                 ; 31 ; there must be three or four steps, not 2
          title: The f; subtitle: f        ; 8  ; unknown key "subtitle"
          sorry, "apo ; so*, "apo          ; 19 ; "so*" would be found in too many words
          [sorry]     ; []                 ; 36 ; "words" has no phrase
          [Read this.]; Read this.         ; 9  ; "text" must be a list
          """)
  void what_is_wrong_is_told_by_file_and_line(String right, String wrong, int line, String fault) {
    assertThat(TRACK).contains(right);
    prompts.write(FILE, TRACK.replaceFirst(Pattern.quote(right), wrong));
    assertThat(faults()).anyMatch(told -> told.startsWith(FILE + ":" + line + ": " + fault));
  }

  @ParameterizedTest
  @CsvSource({
    "title: The first, 'title: ', 60",
    "steps: [First, 'steps: [', 70",
    "text: This, 'text: ', 200"
  })
  void what_is_too_long_is_told(String right, String key, int longest) {
    prompts.write(FILE, TRACK.replace(right, key + "x".repeat(longest + 1)));
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("has " + (longest + 1) + " characters; at most " + longest + " fit");
  }

  @Test
  void another_language_has_the_form_of_english() {
    String hebrew = "onboarding/he/week.yaml";
    prompts.write(hebrew, TRACK.replace("Read this.", "לקרוא"));
    assertThat(loader().load().track("week", Language.HE).orElseThrow().language())
        .isEqualTo(Language.HE);
    prompts.write(
        hebrew,
        TRACK
            .replace("{text: This, right: true, because: It is.}", "{text: This, because: No.}")
            .replace("{text: That, because: It is not.}", "{text: T, right: true, because: Y.}")
            .replace("id: two", "id: three"));
    assertThat(faults())
        .containsExactly(
            hebrew
                + ":5: another lesson than in English: one, day 1, card calm, better with answer 2,"
                + " but there one, day 1, card calm, better with answer 1",
            hebrew
                + ":23: another lesson than in English: three, day 2, card calm, order of 3,"
                + " but there two, day 2, card calm, order of 3");
    prompts.delete(FILE);
    assertThat(faults()).containsExactly(hebrew + ":1: there is no English track \"week\"");
  }
}
