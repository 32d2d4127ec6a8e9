package dev.sideline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time zones and dates as leads write them into the settings. */
class WrittenTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Rome, Europe/Rome",
    "rome, Europe/Rome",
    "new york, America/New_York",
    "Istanbul, Europe/Istanbul",
    "JERUSALEM, Asia/Jerusalem",
    "utc, UTC",
  })
  void a_zone_is_known_by_its_name_or_its_city(String written, String zone) {
    assertThat(WrittenZones.read(written)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis", "+02:00", "europe"})
  void anything_else_is_no_zone(String written) {
    assertThat(WrittenZones.read(written)).isEmpty();
  }

  @Test
  void dates_are_read_in_both_ways_of_writing_them() {
    assertThat(WrittenDates.read(" 2026-12-25, 1.1.2027;2027-1-6\n6.12.2026 ").orElseThrow())
        .containsExactlyInAnyOrder(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 6),
            LocalDate.of(2026, 12, 6));
    assertThat(WrittenDates.read("").orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "Christmas", "2026-12-25 tomorrow", "25.12."})
  void what_is_no_date_spoils_them_all(String written) {
    assertThat(WrittenDates.read(written)).isEmpty();
  }
}
