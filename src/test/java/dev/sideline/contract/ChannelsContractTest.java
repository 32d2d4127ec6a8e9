package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlChannels;
import dev.sideline.chat.Person;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.TeamCalendar;
import dev.sideline.workspace.Welcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is settled for each channel. */
@ParameterizedClass
@EnumSource
class ChannelsContractTest {
  private static final ChannelSettings SETTLED =
      new ChannelSettings(
          Optional.of(Language.LT),
          true,
          false,
          "C9",
          "We say \"guest\", never 'customer'.\nWe close with a thank-you.",
          true,
          "Guardia: +39 02 1234567",
          new TeamCalendar(
              Optional.of(ZoneId.of("America/New_York")),
              Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))),
          Optional.of(new Welcome("first-week", "U7")));

  private final Kept kept;
  private final SettableClock clock = new SettableClock();
  private @Nullable Database database;
  private Channels channels;

  /** Where they are kept. */
  enum Kept {
    MEMORY,
    SQLITE,
    POSTGRES
  }

  ChannelsContractTest(Kept kept) {
    this.kept = kept;
  }

  @BeforeEach
  void open() {
    if (kept == Kept.MEMORY) {
      channels = new MemoryChannels();
    } else {
      database = TestDatabase.valueOf(kept.name()).open();
      channels = inSql(database);
    }
  }

  private SqlChannels inSql(Database opened) {
    return new SqlChannels(opened.jdbi(), opened.writes(), clock);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void where_nobody_settled_anything_the_defaults_hold() {
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
    assertThat(ChannelSettings.DEFAULT.guests()).isFalse();
    assertThat(ChannelSettings.DEFAULT.open()).isFalse();
  }

  @Test
  void what_was_settled_last_holds() {
    channels.settle("T1", "C1", SETTLED);
    assertThat(channels.of("T1", "C1")).isEqualTo(SETTLED);
    channels.settle("T1", "C1", ChannelSettings.DEFAULT);
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void it_holds_in_no_other_channel_and_for_no_other_tenant() {
    channels.settle("T1", "C1", SETTLED);
    assertThat(channels.of("T1", "C2")).isEqualTo(ChannelSettings.DEFAULT);
    assertThat(channels.of("T2", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void what_is_settled_in_a_database_is_known_to_other_processes() {
    if (database != null) {
      channels.settle("T1", "C1", ChannelSettings.DEFAULT);
      Channels others = inSql(database);
      assertThat(others.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
      channels.settle("T1", "C1", SETTLED);
      clock.move(Duration.ofMinutes(1));
      assertThat(others.of("T1", "C1")).isEqualTo(SETTLED);
    }
  }

  @Test
  void a_lead_who_is_forgotten_takes_their_name_along_and_nothing_else() {
    if (database != null) {
      SqlChannels kept = inSql(database);
      kept.settle("T1", "C1", SETTLED);
      kept.settle("T2", "C1", SETTLED);
      assertThat(kept.people("U7"))
          .containsExactlyInAnyOrder(new Person("T1", "U7"), new Person("T2", "U7"));
      kept.erase(new Person("T1", "U7"));
      assertThat(kept.people("U7")).containsExactly(new Person("T2", "U7"));
      assertThat(kept.of("T1", "C1").welcome()).contains(new Welcome("first-week", ""));
      assertThat(kept.of("T1", "C1").calendar()).isEqualTo(SETTLED.calendar());
      assertThat(kept.of("T2", "C1")).isEqualTo(SETTLED);
    }
  }

  @Test
  void while_the_database_is_away_what_was_known_last_holds_and_nothing_can_be_settled() {
    if (database != null) {
      channels.settle("T1", "C1", SETTLED);
      database.close();
      clock.move(Duration.ofHours(1));
      assertThat(channels.of("T1", "C1")).isEqualTo(SETTLED);
      assertThat(channels.of("T1", "C2")).isEqualTo(ChannelSettings.DEFAULT);
      assertThatThrownBy(() -> channels.settle("T1", "C1", ChannelSettings.DEFAULT))
          .isInstanceOf(RuntimeException.class);
      assertThat(channels.of("T1", "C1")).isEqualTo(SETTLED);
    }
  }
}
