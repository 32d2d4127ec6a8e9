package dev.sideline.onboarding;

import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place.Seen;
import dev.sideline.onboarding.OnboardWish.Begin;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.track.Track;
import dev.sideline.words.Words;
import dev.sideline.workspace.Welcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How tracks begin: asked for, offered by a lead, or offered to a newcomer. */
final class Starting {
  private static final Logger log = LoggerFactory.getLogger(Starting.class);

  private final School school;
  private final Lessons lessons;

  Starting(School school, Lessons lessons) {
    this.school = school;
    this.lessons = lessons;
  }

  /** What comes, to whoever asks for it; a choice where there are several tracks. */
  Message introduce(Incoming from) {
    Words words = school.words(from);
    List<Track> tracks = school.tracks(words);
    String channel = from.place().seen() == Seen.DIRECTLY ? "" : from.place().channel();
    return switch (tracks.size()) {
      case 0 -> Message.of(new Text(words.of("onboard.none")));
      case 1 -> StartPages.introduction(tracks.getFirst(), List.of(), channel, words);
      default -> StartPages.choice(tracks, channel, words);
    };
  }

  /** The introduction to what was offered. */
  Message introduce(Learner learner) {
    return StartPages.introduction(
        learner.track(), by(learner), learner.enrolment().origin().channel(), learner.words());
  }

  private List<Part> by(Learner learner) {
    return school
        .lead(learner.enrolment())
        .<List<Part>>map(lead -> List.of(new Named(learner.words().of("onboard.assigned"), lead)))
        .orElseGet(List::of);
  }

  /** Begins a track; one that is under way or done stays as it is. */
  Message begin(Begin wish, Incoming from) {
    Optional<Enrolment> known = school.enrolments().of(from.person());
    Optional<Learner> going =
        known
            .filter(one -> one.isOn() || (one.isCompleted() && one.track().equals(wish.track())))
            .flatMap(school::learner);
    if (going.isPresent()) {
      return lessons.now(going.get());
    }
    Words words = school.words(from);
    if (school.track(wish.track(), words).isEmpty()) {
      return introduce(from);
    }
    known
        .filter(one -> one.state() == State.OFFERED && !one.track().equals(wish.track()))
        .flatMap(school::learner)
        .ifPresent(this::tellDeclined);
    Optional<Enrolment> before = known.filter(one -> one.track().equals(wish.track()));
    before
        .filter(one -> one.state() == State.OFFERED || one.state() == State.DECLINED)
        .flatMap(school::learner)
        .ifPresent(this::tellBegun);
    Origin origin =
        before
            .map(Enrolment::origin)
            .orElseGet(() -> new Origin(from.place().platform(), wish.channel(), ""));
    return begun(from, wish.track(), origin, before.map(Enrolment::lessons).orElseGet(Map::of));
  }

  private void tellBegun(Learner learner) {
    lessons
        .ending()
        .tellLead(
            learner,
            "begun",
            (lead, words) ->
                Message.of(
                    new Named(
                        words.of("onboard.lead.begun", learner.track().title()),
                        learner.enrolment().person())));
  }

  /** Begins a track anew. */
  Message restart(Learner learner, Incoming from) {
    return begun(from, learner.enrolment().track(), learner.enrolment().origin(), Map.of());
  }

  private Message begun(
      Incoming from, String track, Origin origin, Map<String, LessonProgress> before) {
    Timetable timetable = school.timetable();
    Enrolment ahead =
        Enrolment.offered(School.newId(from), from.person(), track, origin, timetable.now());
    Enrolment enrolment =
        Enrolment.begun(
                ahead.id(), from.person(), track, origin, timetable.now(), timetable.today(ahead))
            .with(before);
    school.enrolments().begin(enrolment, timetable.next(enrolment));
    return school.learner(enrolment).map(lessons::next).orElseGet(() -> introduce(from));
  }

  /** Says no, or not yet. */
  Message decline(Incoming from) {
    Words words = school.words(from);
    Optional<Learner> learner = school.enrolments().of(from.person()).flatMap(school::learner);
    if (learner.filter(one -> one.enrolment().isOn()).isPresent()) {
      return lessons.now(learner.get());
    }
    learner.filter(one -> one.enrolment().state() == State.OFFERED).ifPresent(this::declined);
    return Message.of(new Text(words.of("onboard.declined")));
  }

  private void declined(Learner learner) {
    tellDeclined(learner);
    school.saved(learner.enrolment().as(State.DECLINED));
  }

  private void tellDeclined(Learner learner) {
    lessons
        .ending()
        .tellLead(
            learner,
            "declined",
            (lead, words) ->
                Message.of(
                    new Named(
                        words.of("onboard.lead.declined", learner.track().title()),
                        learner.enrolment().person())));
  }

  /** Greets a newcomer, once, where the channel greets and they are in no track. */
  void greet(Incoming joined, String channel) {
    school
        .settled()
        .channels()
        .of(joined.person().tenant(), channel)
        .welcome()
        .filter(welcome -> isColleague(joined.person()))
        .ifPresent(welcome -> greet(joined, channel, welcome));
  }

  private boolean isColleague(Person person) {
    return school
        .timetable()
        .directory()
        .profile(person)
        .map(Profile::colleague)
        .orElseThrow(() -> new IllegalStateException("it cannot be told now who somebody is"));
  }

  private void greet(Incoming joined, String channel, Welcome welcome) {
    String id = School.newId(joined);
    boolean elsewhere =
        school.enrolments().of(joined.person()).filter(one -> !one.id().equals(id)).isPresent();
    if (elsewhere) {
      return;
    }
    Origin origin = new Origin(joined.place().platform(), channel, welcome.lead());
    Enrolment offer =
        Enrolment.offered(id, joined.person(), welcome.track(), origin, school.timetable().now());
    school
        .learner(offer)
        .ifPresentOrElse(
            learner -> offer(learner, greeting(learner, channel)),
            () ->
                log.warn(
                    "Channel {} offers a track that is not there: {}", channel, offer.track()));
  }

  private Message greeting(Learner learner, String channel) {
    List<Part> above = new ArrayList<>();
    above.add(new Mentions(learner.words().of("onboard.welcome"), List.of(channel)));
    above.addAll(by(learner));
    return StartPages.introduction(learner.track(), above, channel, learner.words());
  }

  /** What came of an offer. */
  enum Offered {
    OFFERED,

    /** The person has another offer, or is in a track. */
    BUSY,

    /** It was taken back, as the person cannot be written to. */
    UNREACHED
  }

  /** Offers a track to somebody directly. */
  Offered offer(Enrolment offer) {
    return school
        .learner(offer)
        .map(learner -> offer(learner, introduce(learner)))
        .orElse(Offered.UNREACHED);
  }

  /** It is taken down first, as the person may say yes at once, and two leads may offer at once. */
  private Offered offer(Learner learner, Message message) {
    Enrolment offer = learner.enrolment();
    Optional<Enrolment> before = school.enrolments().of(offer.person());
    boolean again = before.filter(one -> one.id().equals(offer.id())).isPresent();
    if (!again && !school.enrolments().offer(offer)) {
      return Offered.BUSY;
    }
    boolean reached = false;
    try {
      reached =
          school
              .letters()
              .send(offer.id() + "/offer", offer.person(), offer.origin().platform(), message);
    } finally {
      if (!reached && school.enrolments().takeBack(offer) && !again) {
        before.ifPresent(school.enrolments()::offer);
      }
    }
    return reached ? Offered.OFFERED : Offered.UNREACHED;
  }
}
