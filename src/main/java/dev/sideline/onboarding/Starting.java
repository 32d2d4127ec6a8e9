package dev.sideline.onboarding;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Place.Seen;
import dev.sideline.onboarding.OnboardWish.Begin;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.onboarding.track.Track;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How tracks begin, and how what was offered is declined. */
final class Starting {
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
    Enrolment offer =
        Enrolment.offered(School.newId(from), from.person(), track, origin, timetable.now());
    Enrolment ahead = timetable.located(offer).orElse(offer);
    Enrolment enrolment = ahead.begun(timetable.today(ahead)).with(before);
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
}
