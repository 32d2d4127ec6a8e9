package dev.sideline.testkit;

import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.slack.SlackCalls;
import dev.sideline.adapter.slack.SlackCounter;
import dev.sideline.adapter.slack.SlackDirectory;
import dev.sideline.adapter.slack.SlackMessenger;
import dev.sideline.adapter.slack.SlackNoticeboard;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.DatedRows;
import dev.sideline.adapter.sql.SqlAnswered;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.adapter.sql.SqlHandovers;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.app.HomeWiring;
import dev.sideline.app.InboxWiring;
import dev.sideline.app.InboxWiring.Duties;
import dev.sideline.app.OnboardingWiring;
import dev.sideline.app.Team;
import dev.sideline.app.TipStores;
import dev.sideline.app.TipsWiring;
import dev.sideline.chat.Directory;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Person;
import dev.sideline.chat.Posts;
import dev.sideline.coaching.AdviceDesk;
import dev.sideline.coaching.AdvicePages;
import dev.sideline.coaching.Allowance;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.AnswerCheck;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.CardRework;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Deliberation;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.coaching.Listener;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.coaching.ModelAnswers;
import dev.sideline.coaching.PlaybookAdvice;
import dev.sideline.coaching.Reasoning;
import dev.sideline.coaching.Recall;
import dev.sideline.coaching.Rework;
import dev.sideline.command.AnswerDesk;
import dev.sideline.command.AskForm;
import dev.sideline.command.Desks;
import dev.sideline.command.FormDesk;
import dev.sideline.command.Router;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.config.SlackConfig;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.feedback.Feedback;
import dev.sideline.handover.ExpertAnswers;
import dev.sideline.handover.Experts;
import dev.sideline.handover.Handovers;
import dev.sideline.insight.HomePage;
import dev.sideline.intake.Inbox;
import dev.sideline.intake.Intake;
import dev.sideline.intake.MemoryInbox;
import dev.sideline.jobs.Worker;
import dev.sideline.onboarding.Mornings;
import dev.sideline.onboarding.practice.ReasonedCheck;
import dev.sideline.onboarding.progress.Enrolments;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.onboarding.track.TracksLoader;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Forgetting;
import dev.sideline.privacy.PersonalData;
import dev.sideline.privacy.Redactor;
import dev.sideline.sharing.Sharing;
import dev.sideline.words.Language;
import dev.sideline.workspace.Channels;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.SettingsForm;
import dev.sideline.workspace.Settled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A whole coach over the shipped playbook and the tests' own cards, with a simple search. */
public final class Coach {
  private static final Leads.Named LEADS = new Leads.Named(true, Set.of(), Set.of("U7"));
  private static final PromptFolder PROMPTS =
      PromptFolder.shipped(Optional.of(Path.of("src/test/resources/story")));

  private final LivePlaybook playbook;
  private LiveContent<Tracks> tracks;
  private final Metrics metrics;
  private @Nullable Reasoning reasoning;
  private final Languages languages = new MemoryLanguages();
  private final Channels channels = new MemoryChannels();
  private Directory directory = Directory.NONE;
  private InstantSource now = InstantSource.system();

  private Coach(UnaryOperator<CardSearch> search, Metrics metrics) {
    this.metrics = metrics;
    this.playbook =
        new LivePlaybook(
            new PlaybookLoader(PROMPTS),
            (read, language) -> search.apply(new SharedWordsSearch(read.cards(language))));
    this.tracks = tracks(PROMPTS);
  }

  private LiveContent<Tracks> tracks(PromptFolder prompts) {
    return new TracksLoader(prompts, () -> playbook.current().playbook()).live();
  }

  /** The same with the tracks of this folder. */
  public Coach teaching(PromptFolder prompts) {
    this.tracks = tracks(prompts);
    return this;
  }

  /** A coach who asks a model. */
  public static Coach asking(LanguageModel model, Allowance.Limits limits, Metrics metrics) {
    Coach coach = new Coach(search -> search, metrics);
    coach.reasoning =
        new Reasoning(
            new ModelAnswers(
                model,
                Duration.ofSeconds(5),
                Executors.newVirtualThreadPerTaskExecutor(),
                new RememberedAnswers(),
                metrics),
            new AnswerCheck(text -> new Ours(Language.EN), new Redactor(Set.of("GB"))),
            new Allowance(limits, new SettableClock()));
    return coach;
  }

  public static Coach reportingTo(Metrics metrics) {
    return new Coach(search -> search, metrics);
  }

  /** A coach whose search is wrapped into something worse. */
  public static Coach searching(UnaryOperator<CardSearch> search, Metrics metrics) {
    return new Coach(search, metrics);
  }

  /** The same with this clock. */
  public Coach at(InstantSource clock) {
    this.now = clock;
    return this;
  }

  /** The ids of all English cards. */
  public List<String> cardIds() {
    return playbook.current().playbook().cards(Language.EN).stream()
        .map(card -> card.id())
        .toList();
  }

  /** The ids of the cards that are written in every language. */
  public List<String> shippedCardIds() {
    return playbook.current().playbook().cards(Language.IT).stream()
        .map(card -> card.id())
        .toList();
  }

  public Languages languages() {
    return languages;
  }

  /** What is settled for channels. */
  public Channels channels() {
    return channels;
  }

  public Intake intake() {
    return intake(new MemoryInbox(10_000));
  }

  public Intake intake(Inbox inbox) {
    return new Intake(
        inbox, router(), new Redactor(Set.of("GB")), channels, Posts.NONE, tenant -> true);
  }

  /** The coach as people meet it: what they ask is written down, and answered whatever happens. */
  public Desk open(SlackConfig slack) {
    return open(slack, TestDatabase.SQLITE.fresh());
  }

  /** The same over a database that may have been used before. */
  public Desk open(SlackConfig slack, DatabaseConfig database) {
    return new Desk(Database.open(database), this, slack);
  }

  /** An intake with all that works behind it. */
  public static final class Desk implements AutoCloseable {
    private final Database database;
    private final Languages languages;
    private final SlackCalls calls;
    private final SlackMessenger messenger;
    private final Channels channels;
    private final SettableClock clock = new SettableClock();
    private final Set<Person> leads = ConcurrentHashMap.newKeySet();
    private final InboxWiring wiring;
    private final HomePage home;

    private Desk(Database database, Coach coach, SlackConfig slack) {
      this.database = database;
      this.languages = coach.languages();
      this.channels = coach.channels;
      this.calls = new SlackCalls(slack);
      coach.directory = new SlackDirectory(calls);
      Posts posts = new SqlPosts(database.jdbi(), database.writes(), coach.now);
      this.messenger = new SlackMessenger(slack, calls, posts);
      JobTable jobs = new JobTable(database.isPostgres());
      Kept kept = kept(posts, slack, jobs, coach.now);
      OnboardingWiring onboarding = coach.onboarding(kept);
      Map<String, Worker> workers = new HashMap<>(coach.tips(kept).workers());
      workers.putAll(onboarding.workers());
      this.wiring =
          InboxWiring.of(
              database,
              jobs,
              coach.router(kept, onboarding),
              new Redactor(Set.of("GB")),
              messenger,
              channels,
              posts,
              new Duties(workers, Map.of()),
              coach.now);
      this.home =
          HomeWiring.of(
              database, coach.playbook, languages, Duration.ofDays(90), leads::contains, clock);
      wiring.jobs().start();
    }

    /** Where what is asked is taken down, at the time of a clock that stands still. */
    public Asked asked() {
      return new SqlAsked(database.writes(), clock);
    }

    /** Waits until all that was handed in is written. */
    public void settle() {
      database.writes().submit(handle -> "behind the others").join();
    }

    /** From now on this person leads. */
    public void leads(Person person) {
      leads.add(person);
    }

    private Kept kept(Posts posts, SlackConfig slack, JobTable jobs, InstantSource now) {
      SqlEnrolments enrolments =
          new SqlEnrolments(database.jdbi(), database.writes(), jobs, Mornings.KIND);
      List<PersonalData> people = new ArrayList<>(DatedRows.in(database));
      people.add(enrolments);
      TipStores tips = TipStores.in(database, jobs, now);
      people.addAll(tips.people());
      people.add(new SqlBacklog(database.jdbi(), database.writes(), now));
      return new Kept(
          new SqlAsked(database.writes(), now),
          new SqlAnswered(database.jdbi(), database.writes()),
          new SqlHandovers(database.jdbi(), database.writes(), now),
          enrolments,
          channels,
          new SlackNoticeboard(slack, calls, posts),
          Optional.of(tips),
          new Forgetting(people, Duration.ofDays(90), now));
    }

    /** The database of everything. */
    public Database database() {
      return database;
    }

    /** What is settled for channels. */
    public Channels channels() {
      return channels;
    }

    /** Who serves what comes in by Slack. */
    public SlackCounter counter() {
      return new SlackCounter(wiring.intake(), languages, calls, messenger, home::of);
    }

    /** From now on nothing can be written or read. */
    public void losesItsDatabase() {
      wiring.jobs().close();
      database.close();
    }

    @Override
    public void close() {
      wiring.jobs().close();
      messenger.close();
      calls.close();
      database.close();
    }
  }

  /** What is kept, and who puts up what others are to see. */
  private record Kept(
      Asked asked,
      Answered answered,
      Handovers handovers,
      Enrolments enrolments,
      Channels channels,
      Noticeboard noticeboard,
      Optional<TipStores> tips,
      Forgetting forgetting) {}

  /** What answers commands, and keeps nothing. */
  public Router router() {
    Kept nothing =
        new Kept(
            Asked.NOBODY,
            Answered.NOBODY,
            Handovers.NONE,
            Enrolments.NONE,
            channels,
            Noticeboard.NONE,
            Optional.empty(),
            Forgetting.ofNothing());
    return router(nothing, onboarding(nothing));
  }

  private OnboardingWiring onboarding(Kept kept) {
    return OnboardingWiring.of(
        tracks,
        kept.enrolments(),
        team(kept),
        new ReasonedCheck(
            new Deliberation(TestPrompts.questions(), reasoning),
            new Redactor(Set.of("GB")),
            TestPrompts.steering()),
        playbook,
        now);
  }

  private Team team(Kept kept) {
    return new Team(
        new Settled(languages, kept.channels()),
        new Leads(LEADS, directory),
        directory,
        kept.noticeboard(),
        new Redactor(Set.of("GB")));
  }

  private TipsWiring tips(Kept kept) {
    Team team = team(kept);
    return kept.tips()
        .map(stores -> TipsWiring.of(PROMPTS, playbook, team, stores, now))
        .orElseGet(() -> TipsWiring.alone(PROMPTS, playbook, team, now));
  }

  private Router router(Kept kept, OnboardingWiring onboarding) {
    CardPages cards = new CardPages(playbook, Optional.of("Security <ext. 5> & first aid *12*"));
    Redactor redactor = new Redactor(Set.of("GB"));
    PlaybookAdvice advice =
        new PlaybookAdvice(
            playbook,
            new Listener(
                text -> new Ours(Language.EN), languages, redactor, TestPrompts.steering()),
            kept.channels(),
            metrics);
    Deliberation deliberation = new Deliberation(TestPrompts.questions(), reasoning);
    AdviceDesk desk =
        new AdviceDesk(
            new AdvicePages(cards),
            new AnswerButtons(kept.channels()),
            kept.asked(),
            kept.answered());
    Recall recall = new Recall(kept.answered(), languages);
    AnswerDesk answers =
        new AnswerDesk(
            new Rework(recall, advice, deliberation, new CardRework(cards, playbook), desk),
            new Feedback(recall, kept.answered(), redactor),
            new Sharing(recall, kept.noticeboard(), redactor),
            new Experts(recall, kept.channels(), kept.handovers(), kept.noticeboard(), redactor),
            new ExpertAnswers(recall, kept.handovers(), kept.noticeboard()));
    Map<String, Forms> forms = new HashMap<>(answers.forms());
    forms.putAll(onboarding.forms());
    forms.put(AskForm.NAME, new AskForm(languages));
    forms.put(
        SettingsForm.NAME,
        new SettingsForm(
            kept.channels(),
            languages,
            new Leads(LEADS, directory),
            directory,
            redactor,
            language -> OnboardingWiring.options(tracks, language)));
    TipsWiring tips = tips(kept);
    forms.putAll(tips.forms());
    return new Router(
        new Coaching(advice, new MemoryExchanges(), desk, deliberation),
        cards,
        new Settled(languages, kept.channels()),
        kept.forgetting(),
        new FormDesk(forms),
        new Desks(answers, tips.tips(), onboarding.onboarding()));
  }
}
