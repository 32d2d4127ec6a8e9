package dev.sideline.onboarding;

import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place.Seen;
import dev.sideline.onboarding.OnboardWish.Assign;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.track.Track;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What leads do for others. Whether they are leads is looked at when it is done. */
final class Leading {
  private final School school;
  private final Offering offering;

  Leading(School school, Offering offering) {
    this.school = school;
    this.offering = offering;
  }

  /** Offers a track to somebody. */
  Message assign(Assign wish, Incoming from) {
    Words words = school.words(from);
    return refusal(wish.person(), from, words)
        .orElseGet(() -> assign(wish, track(wish.track(), words), from, words));
  }

  /** Why it is not done; empty where it may be. */
  private Optional<Message> refusal(String whom, Incoming from, Words words) {
    return school
        .leads()
        .refusal(from.person(), words)
        .or(
            () ->
                whom.isEmpty()
                    ? Optional.of(Message.of(new Text(words.of("onboard.lead.whom"))))
                    : Optional.empty());
  }

  /** The track of an id, or the only one. */
  private Optional<Track> track(String id, Words words) {
    List<Track> tracks = school.tracks(words);
    return id.isEmpty()
        ? Optional.of(tracks).filter(all -> all.size() == 1).map(List::getFirst)
        : school.track(id, words);
  }

  private Message assign(Assign wish, Optional<Track> track, Incoming from, Words words) {
    Person person = new Person(from.person().tenant(), wish.person());
    if (track.isEmpty()) {
      List<Track> tracks = school.tracks(words);
      return tracks.isEmpty()
          ? Message.of(new Text(words.of("onboard.none")))
          : StartPages.ids(tracks, words);
    }
    Optional<Profile> profile = school.timetable().directory().profile(person);
    if (!profile.map(Profile::colleague).orElse(false)) {
      String told =
          profile.isEmpty() ? words.of("onboard.lead.unsure") : words.of("onboard.lead.guest");
      return Message.of(new Text(told));
    }
    Optional<Enrolment> known =
        school.enrolments().of(person).filter(one -> one.track().equals(track.get().id()));
    return known.filter(Enrolment::isCompleted).isPresent()
        ? Message.of(new Named(words.of("onboard.lead.finished", track.get().title()), person))
        : offer(offer(person, track.get(), known, from), words);
  }

  /** Whoever did some of the track before goes on from there. */
  private Enrolment offer(Person person, Track track, Optional<Enrolment> known, Incoming from) {
    String channel = from.place().seen() == Seen.DIRECTLY ? "" : from.place().channel();
    return Enrolment.offered(
            School.newId(from),
            person,
            track.id(),
            new Origin(from.place().platform(), channel, from.person().id()),
            school.timetable().now())
        .with(known.map(Enrolment::lessons).orElseGet(Map::of));
  }

  private Message offer(Enrolment offer, Words words) {
    Person person = offer.person();
    return switch (offering.offer(offer)) {
      case OFFERED ->
          Message.of(
              new Named(words.of("onboard.lead.offered"), person),
              new Text(words.of("onboard.lead.hears")));
      case BUSY -> Message.of(new Named(words.of("onboard.lead.already"), person));
      case UNREACHED -> Message.of(new Named(words.of("onboard.lead.unreachable"), person));
    };
  }

  /** How somebody gets on: only how far they are, unless they shared more with this lead. */
  Message status(String whom, Incoming from) {
    Words words = school.words(from);
    return refusal(whom, from, words).orElseGet(() -> status(whom, from, words));
  }

  private Message status(String whom, Incoming from, Words words) {
    Person person = new Person(from.person().tenant(), whom);
    Optional<Enrolment> enrolment = school.enrolments().of(person);
    Optional<Track> track = enrolment.flatMap(one -> school.track(one.track(), words));
    Optional<Learner> found = track.map(one -> new Learner(enrolment.get(), one, words));
    Optional<String> standing = found.flatMap(StatusPage::forLead);
    if (standing.isEmpty()) {
      return Message.of(new Named(words.of("onboard.lead.nothing"), person));
    }
    Learner learner = found.get();
    List<Part> parts = new ArrayList<>();
    parts.add(new Named(words.of("onboard.lead.status", learner.track().title()), person));
    parts.add(new Text(standing.get()));
    boolean offeredIt = learner.enrolment().origin().lead().equals(from.person().id());
    if (learner.enrolment().state() == State.SHARED && offeredIt) {
      parts.addAll(SummaryPage.shared(learner));
    } else {
      parts.add(new Note(words.of("onboard.lead.private")));
    }
    return new Message(parts);
  }
}
