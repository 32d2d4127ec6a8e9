package dev.sideline.onboarding.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.content.PromptFolder;
import dev.sideline.onboarding.track.Check.Choose;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tracks that come with the coach. */
class ShippedTracksTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final Playbook PLAYBOOK = new PlaybookLoader(PROMPTS).load();
  private static final Tracks TRACKS = new TracksLoader(PROMPTS, () -> PLAYBOOK).load();

  private static Track firstWeek(Language language) {
    return TRACKS.track("first-week", language).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_the_first_week_of_ten_lessons_two_a_day(Language language) {
    assertThat(firstWeek(language).language()).isEqualTo(language);
    assertThat(firstWeek(language).lessons().stream().map(Lesson::day))
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void it_asks_in_three_ways_and_the_right_answer_stands_now_here_now_there() {
    List<Check> checks = firstWeek(Language.EN).lessons().stream().map(Lesson::check).toList();
    assertThat(checks).anyMatch(check -> check instanceof Check.Order);
    assertThat(
            checks.stream()
                .filter(Choose.class::isInstance)
                .map(check -> ((Choose) check).quiz())
                .map(quiz -> quiz.answers().indexOf(quiz.right()))
                .collect(Collectors.toSet()))
        .hasSizeGreaterThan(1);
  }

  @Test
  void nobody_writes_prefixes_but_hebrew() {
    assertThat(firstWeek(Language.HE).lessons().getFirst().practice().lookFor().getFirst().words())
        .satisfies(words -> assertThat(words.prefixes()).isNotEmpty());
    assertThat(firstWeek(Language.IT).lessons().getFirst().practice().lookFor().getFirst().words())
        .satisfies(words -> assertThat(words.prefixes()).isEmpty());
  }
}
