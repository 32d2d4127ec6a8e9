package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlHandovers;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions that were handed over, in every database. */
@ParameterizedClass
@EnumSource
class HandoversContractTest {
  private final TestDatabase kind;

  HandoversContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @Test
  void a_question_is_found_by_the_conversation_it_is_answered_in_within_its_workspace() {
    HandedOver question =
        new HandedOver(
            new Person("T1", "U1"),
            new Place("slack", "C1", "17.5", Seen.PRIVATELY),
            Language.HE,
            "he shouts");
    try (Database database = kind.open()) {
      SqlHandovers handovers =
          new SqlHandovers(database.jdbi(), database.writes(), new SettableClock());
      handovers.note("C9/18.1", question);
      handovers.note("C9/18.1", question);
      assertThat(handovers.in("T1", "C9/18.1")).contains(question);
      assertThat(handovers.in("T2", "C9/18.1")).isEmpty();
      assertThat(handovers.in("T1", "C9/18.2")).isEmpty();
    }
  }
}
