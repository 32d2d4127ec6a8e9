package dev.sideline.onboarding;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.content.LiveContent;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolments;
import dev.sideline.onboarding.track.Track;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What all of onboarding goes by.
 *
 * @param tracks that are in force
 * @param enrolments of everybody
 * @param settled people's languages, and what holds in channels
 * @param leads who may lead others in; may have to be waited for
 */
public record School(
    LiveContent<Tracks> tracks,
    Enrolments enrolments,
    Settled settled,
    Timetable timetable,
    Letters letters,
    Leads leads) {

  /** The language that somebody is spoken to in by the coach itself. */
  Words words(Person person, String channel) {
    return Words.in(
        settled
            .languages()
            .of(person)
            .or(() -> settled.channels().of(person.tenant(), channel).language())
            .orElse(Language.EN));
  }

  Words words(Incoming from) {
    return words(from.person(), from.place().channel());
  }

  /** All tracks, in a language where they are written in it. */
  List<Track> tracks(Words words) {
    return tracks.current().in(words.language());
  }

  Optional<Track> track(String id, Words words) {
    return tracks.current().track(id, words.language());
  }

  /** A learner, in their language; empty where their track is not there any more. */
  Optional<Learner> learner(Enrolment enrolment) {
    Words words = words(enrolment.person(), enrolment.origin().channel());
    return track(enrolment.track(), words).map(track -> new Learner(enrolment, track, words));
  }

  /** Who hears what comes of an enrolment, while they are a lead. */
  Optional<Person> lead(Enrolment enrolment) {
    return Optional.of(enrolment.origin().lead())
        .filter(lead -> !lead.isEmpty())
        .map(lead -> new Person(enrolment.person().tenant(), lead))
        .filter(leads::include);
  }

  /** Takes a change down, and gives it as it was taken down. */
  Enrolment saved(Enrolment changed) {
    enrolments.save(changed);
    return changed.newer();
  }

  /** An enrolment's id that is the same where the same wish is answered a second time. */
  static String newId(Incoming from) {
    String wish = from.person().tenant() + " " + from.id();
    return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
