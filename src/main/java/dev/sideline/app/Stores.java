package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.DatedRows;
import dev.sideline.adapter.sql.SqlAnswered;
import dev.sideline.adapter.sql.SqlAnswers;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlChannels;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.adapter.sql.SqlHandovers;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.chat.Posts;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Exchanges;
import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.handover.Handovers;
import dev.sideline.jobs.Jobs;
import dev.sideline.onboarding.Mornings;
import dev.sideline.onboarding.progress.Enrolments;
import dev.sideline.privacy.Forgetting;
import dev.sideline.privacy.PersonalData;
import dev.sideline.workspace.Channels;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the features keep.
 *
 * @param answers reasoned ones; asked for only where there is a model
 * @param forgetting forgets people in all of it
 */
record Stores(
    Languages languages,
    Exchanges exchanges,
    Asked asked,
    Answered answered,
    Handovers handovers,
    Enrolments enrolments,
    Channels channels,
    Posts posts,
    Optional<TipStores> tips,
    Supplier<KnownAnswers> answers,
    Forgetting forgetting) {
  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

  /**
   * All of it in the database.
   *
   * @param jobs does what is due later
   * @param retention how long what was asked is kept
   */
  static Stores in(Database database, Jobs jobs, Duration retention, InstantSource clock) {
    SqlLanguages languages = new SqlLanguages(database.jdbi(), database.writes());
    SqlExchanges exchanges = new SqlExchanges(database.jdbi(), database.writes(), clock);
    SqlBacklog backlog = new SqlBacklog(database.jdbi(), database.writes(), clock);
    SqlChannels channels = new SqlChannels(database.jdbi(), database.writes(), clock);
    SqlEnrolments enrolments =
        new SqlEnrolments(database.jdbi(), database.writes(), jobs, Mornings.KIND);
    List<PersonalData> people =
        new ArrayList<>(List.of(languages, exchanges, backlog, channels, enrolments));
    TipStores tips = TipStores.in(database, jobs, clock);
    people.addAll(tips.people());
    people.addAll(DatedRows.in(database));
    return new Stores(
        languages,
        exchanges,
        new SqlAsked(database.writes(), clock),
        new SqlAnswered(database.jdbi(), database.writes()),
        new SqlHandovers(database.jdbi(), database.writes(), clock),
        enrolments,
        channels,
        new SqlPosts(database.jdbi(), database.writes(), clock),
        Optional.of(tips),
        () -> answers(database, clock),
        new Forgetting(people, retention, clock));
  }

  /** What a program for one command or one conversation keeps: only answers that cost money. */
  static Stores ofOneCommand(DatabaseConfig config) {
    return inMemory(() -> answers(Database.open(config), InstantSource.system()));
  }

  /** What a program keeps that forgets everything. */
  static Stores ofNothing() {
    return inMemory(NothingKept::new);
  }

  private static Stores inMemory(Supplier<KnownAnswers> answers) {
    MemoryLanguages languages = new MemoryLanguages();
    MemoryExchanges exchanges = new MemoryExchanges();
    return new Stores(
        languages,
        exchanges,
        Asked.NOBODY,
        Answered.NOBODY,
        Handovers.NONE,
        Enrolments.NONE,
        new MemoryChannels(),
        Posts.NONE,
        Optional.empty(),
        answers,
        new Forgetting(List.of(languages, exchanges), Exchanges.KEPT, InstantSource.system()));
  }

  static KnownAnswers answers(Database database, InstantSource clock) {
    return new SqlAnswers(database.jdbi(), ANSWERS_KEPT, clock);
  }
}
