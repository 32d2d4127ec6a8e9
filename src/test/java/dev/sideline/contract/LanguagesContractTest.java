package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.chat.Person;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryLanguages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The language each person speaks with the coach. */
@ParameterizedClass
@EnumSource
class LanguagesContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T2", "U1");

  private final Kept kept;
  private @Nullable Database database;
  private Languages languages;

  /** Where they are kept. */
  enum Kept {
    MEMORY,
    SQLITE,
    POSTGRES
  }

  LanguagesContractTest(Kept kept) {
    this.kept = kept;
  }

  @BeforeEach
  void open() {
    if (kept == Kept.MEMORY) {
      languages = new MemoryLanguages();
    } else {
      database = TestDatabase.valueOf(kept.name()).open();
      languages = inSql(database);
    }
  }

  private static Languages inSql(Database database) {
    return new SqlLanguages(database.jdbi(), database.writes());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void of_a_stranger_none_is_known() {
    assertThat(languages.of(KIM)).isEmpty();
    assertThat(languages.chosen(KIM)).isEmpty();
  }

  @Test
  void what_was_heard_last_holds_until_one_is_chosen() {
    languages.heard(KIM, Language.IT);
    languages.heard(KIM, Language.HE);
    assertThat(languages.of(KIM)).contains(Language.HE);
    assertThat(languages.chosen(KIM)).isEmpty();
    languages.choose(KIM, Language.LT);
    languages.heard(KIM, Language.IT);
    assertThat(languages.of(KIM)).contains(Language.LT);
    assertThat(languages.chosen(KIM)).contains(Language.LT);
  }

  @Test
  void a_choice_can_be_taken_back() {
    languages.heard(KIM, Language.IT);
    languages.choose(KIM, Language.LT);
    languages.follow(KIM);
    assertThat(languages.of(KIM)).contains(Language.IT);
    assertThat(languages.chosen(KIM)).isEmpty();
  }

  @Test
  void people_of_other_tenants_are_other_people() {
    languages.choose(KIM, Language.RO);
    assertThat(languages.of(TAL)).isEmpty();
  }

  @Test
  void what_is_kept_in_a_database_is_known_to_other_processes() {
    if (database != null) {
      languages.choose(KIM, Language.TR);
      languages.heard(KIM, Language.IT);
      database.writes().submit(handle -> "behind the others").join();
      Languages others = inSql(database);
      assertThat(others.chosen(KIM)).contains(Language.TR);
      others.follow(KIM);
      assertThat(others.of(KIM)).contains(Language.IT);
    }
  }

  @Test
  void while_the_database_is_away_what_this_process_heard_holds() {
    if (database != null) {
      languages.heard(KIM, Language.IT);
      database.close();
      languages.choose(KIM, Language.TR);
      assertThat(languages.of(KIM)).contains(Language.TR);
      assertThat(languages.of(TAL)).isEmpty();
    }
  }
}
