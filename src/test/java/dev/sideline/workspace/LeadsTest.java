package dev.sideline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads.Named;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is a lead, and what everybody else is told. */
class LeadsTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T1", "U2");
  private static final Named ADMINS = new Named(true, Set.of(), Set.of());
  private static final Named LISTED = new Named(false, Set.of(), Set.of("U1"));
  private static final Named GROUPS = new Named(false, Set.of("S1", "S2"), Set.of());

  private final KnownPeople people = new KnownPeople();

  private Message refused(Named named, Person person) {
    Leads leads = new Leads(named, people);
    assertThat(leads.include(person)).isFalse();
    return leads.refusal(person, WORDS).orElseThrow();
  }

  private void leads(Named named, Person person) {
    Leads leads = new Leads(named, people);
    assertThat(leads.include(person)).isTrue();
    assertThat(leads.refusal(person, WORDS)).isEmpty();
  }

  @Test
  void admins_are_leads_and_others_are_told_to_ask_one() {
    people.admin(KIM).colleague(TAL);
    leads(ADMINS, KIM);
    assertThat(refused(ADMINS, TAL))
        .isEqualTo(
            Message.of(new Text(WORDS.of("leads.only")), new Text(WORDS.of("leads.ask.admin"))));
  }

  @Test
  void listed_people_are_leads_even_where_the_platform_tells_nothing() {
    leads(LISTED, KIM);
    assertThat(new Leads(LISTED, Directory.NONE).include(KIM)).isTrue();
    assertThat(refused(LISTED, TAL))
        .isEqualTo(
            Message.of(
                new Text(WORDS.of("leads.only")),
                new Mentions(WORDS.of("leads.ask"), List.of("U1"))));
  }

  @Test
  void members_of_a_group_are_leads() {
    people.colleague(KIM).colleague(TAL).member("S1", TAL).member("S2", KIM);
    leads(GROUPS, KIM);
    people.member("S2", new Person("T1", "U3"));
    assertThat(refused(new Named(false, Set.of("S1"), Set.of()), KIM).parts())
        .contains(new Mentions(WORDS.of("leads.ask"), List.of("S1")));
  }

  @Test
  void an_admin_is_no_lead_where_others_are_named() {
    people.admin(KIM).member("S1", TAL).member("S2", TAL);
    refused(GROUPS, KIM);
  }

  @Test
  void guests_of_other_companies_never_are() {
    people.guest(KIM).member("S1", KIM).member("S2", KIM);
    refused(ADMINS, KIM);
    refused(LISTED, KIM);
    refused(GROUPS, KIM);
  }

  @Test
  void where_the_platform_cannot_tell_nobody_is_a_lead_and_is_told_why() {
    assertThat(refused(ADMINS, KIM).parts()).startsWith(new Text(WORDS.of("leads.unknown")));
    people.colleague(KIM).member("S1", TAL);
    assertThat(refused(GROUPS, KIM).parts()).startsWith(new Text(WORDS.of("leads.unknown")));
  }

  @Test
  void whoever_may_be_asked_is_named_groups_first() {
    people.colleague(TAL).member("S1", KIM);
    assertThat(refused(new Named(true, Set.of("S1"), Set.of("U8", "U1")), TAL))
        .isEqualTo(
            Message.of(
                new Text(WORDS.of("leads.only")),
                new Mentions(WORDS.of("leads.ask"), List.of("S1", "U1", "U8")),
                new Text(WORDS.of("leads.ask.admin"))));
  }
}
