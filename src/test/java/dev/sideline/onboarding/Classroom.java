package dev.sideline.onboarding;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.chat.Form;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.jobs.Jobs;
import dev.sideline.jobs.Worker.Outcome;
import dev.sideline.onboarding.practice.PracticeCheck.Feedback;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.track.Check;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.onboarding.track.Track;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.onboarding.track.TracksLoader;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.testkit.RecordedLetters;
import dev.sideline.testkit.RecordedLetters.Letter;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Settled;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Onboarding over a real database, with days that go by as a test wants, and work done in time. */
final class Classroom implements AutoCloseable {
  static final Person KIM = new Person("T1", "U1");
  static final Person LEAD = new Person("T1", "U7");
  static final Person OTHER_LEAD = new Person("T1", "U8");
  private static final Place DIRECT = new Place("slack", "D1", "", Seen.DIRECTLY);
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));
  private static final Tracks SHIPPED =
      new TracksLoader(PROMPTS, () -> PLAYBOOK.current().playbook()).load();

  final SettableClock clock = new SettableClock();
  final RecordedLetters letters = new RecordedLetters(clock);
  final MemoryLanguages languages = new MemoryLanguages();
  final MemoryChannels channels = new MemoryChannels();
  final KnownPeople people = new KnownPeople();
  private final DatabaseConfig where = TestDatabase.SQLITE.fresh();
  private final Map<String, Instant> due = new HashMap<>();
  private Tracks tracks = SHIPPED;
  private LiveContent<Tracks> live = new LiveContent<>("tracks", () -> tracks);
  private Database database;
  private SqlEnrolments enrolments;
  private School school;
  private Onboarding onboarding;
  private Mornings mornings;
  private int said;

  Classroom(ZoneId zone, Instant now) {
    people.colleague(KIM, zone).colleague(LEAD, zone).colleague(OTHER_LEAD, zone);
    clock.set(now);
    open();
  }

  private void open() {
    database = Database.open(where);
    enrolments = new SqlEnrolments(database.jdbi(), database.writes(), new Noted(), Mornings.KIND);
    school =
        new School(
            live,
            enrolments,
            new Settled(languages, channels),
            new Timetable(people, channels, clock),
            new Letters(letters),
            new Leads(
                new Leads.Named(false, Set.of(), Set.of(LEAD.id(), OTHER_LEAD.id())), people));
    onboarding =
        new Onboarding(
            school,
            (practice, card, words, person, language) ->
                new Feedback(words.contains("sorry"), List.of(new Text("Read: " + words))),
            PLAYBOOK);
    mornings = new Mornings(school);
  }

  /** The process dies, and another one takes over. */
  void restart() {
    database.close();
    open();
  }

  /** From now on the lessons are others. */
  void lessons(UnaryOperator<List<Lesson>> change) {
    Track track = track();
    tracks =
        new Tracks(
            Map.of(
                Language.EN,
                List.of(
                    new Track(
                        track.id(),
                        track.language(),
                        track.title(),
                        track.about(),
                        change.apply(new ArrayList<>(track.lessons()))))));
    live.reload();
  }

  /** From now on there is a second track with the same lessons. */
  void alsoTeaches(String id, String title) {
    Track track = track();
    tracks =
        new Tracks(
            Map.of(
                Language.EN,
                List.of(
                    track,
                    new Track(id, track.language(), title, track.about(), track.lessons()))));
    live.reload();
  }

  Track track() {
    return tracks.in(Language.EN).getFirst();
  }

  /** What is said to something that is typed or pressed in the conversation of two. */
  Message says(String words) {
    return says(KIM, DIRECT, words);
  }

  Message says(Person person, Place place, String words) {
    return says("said/" + ++said, person, place, words);
  }

  private Message says(String id, Person person, Place place, String words) {
    Incoming said = new Incoming(id, person, place, Kind.PRESSED, words, "");
    return onboarding.answer(OnboardWish.parse(words).orElseThrow(), said);
  }

  /** What a form hands on of words that are written in it. */
  String written(String form, String words) {
    Incoming from = new Incoming("form/" + ++said, KIM, DIRECT, words, "");
    return new WritingForm(school, new Redactor(Set.of()), form.equals(WritingForm.PRACTICE))
        .submit(new Form.Filled(form, "respect", Map.of("words", words)), from)
        .toString();
  }

  /** The same button is pressed in a channel once more. */
  void pressesAgain(Place place, String words) {
    says("pressed/1#" + ++said, KIM, place, words);
  }

  void joins(String channel) {
    Incoming joined =
        new Incoming(
            "joined/" + ++said, KIM, new Place("slack", channel), Kind.JOINED, channel, "");
    onboarding.answer(new OnboardWish.Joined(channel), joined);
  }

  /** Begins the first week. */
  void begins() {
    says("begin-track first-week");
  }

  /** Does a lesson that was begun, with the right answer or a wrong one. */
  Message does(String lesson, boolean right) {
    says("lesson check " + lesson + " " + answer(lesson, right));
    says("lesson skip " + lesson);
    return says("lesson done " + lesson);
  }

  String answer(String lesson, boolean right) {
    return switch (track().lesson(lesson).orElseThrow().check()) {
      case Check.Order order -> {
        List<String> numbers = new ArrayList<>();
        for (int step = 1; step <= order.steps().size(); step++) {
          numbers.add(String.valueOf(step));
        }
        yield String.join(",", right ? numbers : numbers.reversed());
      }
      case Check.Choose choose -> {
        int best = choose.quiz().answers().indexOf(choose.quiz().right()) + 1;
        yield String.valueOf(right ? best : best == 1 ? 2 : 1);
      }
    };
  }

  Enrolment enrolment() {
    return enrolments.of(KIM).orElseThrow();
  }

  boolean isKnown() {
    return enrolments.of(KIM).isPresent();
  }

  void forget(Person person) {
    enrolments.erase(person);
  }

  /** Lets time go by, and does what falls due until then, each when it is due. */
  void until(Instant end) {
    while (true) {
      Optional<Map.Entry<String, Instant>> next =
          due.entrySet().stream()
              .filter(entry -> !entry.getValue().isAfter(end))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        clock.set(end);
        return;
      }
      work(next.get().getKey(), next.get().getValue());
    }
  }

  private void work(String id, Instant at) {
    if (at.isAfter(clock.instant())) {
      clock.set(at);
    }
    switch (mornings.work(id)) {
      case Outcome.Until until -> due.put(id, until.due());
      case Outcome.Done done -> due.remove(id);
      case Outcome.Again again -> due.put(id, clock.instant().plus(again.pause()));
    }
  }

  /** Has the work done now, as by a process that was late, or by a second one. */
  void worksNow() {
    mornings.work(enrolment().id());
  }

  /** Whether something may still come by itself. */
  boolean isWaited() {
    return !due.isEmpty();
  }

  /** What came to the learner by itself since. */
  List<Letter> came() {
    return letters.take(KIM.id());
  }

  @Override
  public void close() {
    database.close();
  }

  private final class Noted implements Jobs {
    @Override
    public void handIn(Connection transaction, String kind, List<String> ids, Instant when) {
      ids.forEach(id -> due.put(id, when));
    }

    @Override
    public void wake() {}
  }
}
