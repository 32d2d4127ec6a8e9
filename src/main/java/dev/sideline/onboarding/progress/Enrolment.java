package dev.sideline.onboarding.progress;

import dev.sideline.chat.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody's way through a track.
 *
 * @param id tells it from earlier ones of the same person
 * @param track the id of it
 * @param lessons those that were begun, by their ids; also those that the track has no longer
 * @param version grows by one with every change
 */
public record Enrolment(
    String id,
    Person person,
    String track,
    Origin origin,
    State state,
    Pace pace,
    Map<String, LessonProgress> lessons,
    long version) {

  public Enrolment {
    lessons = Map.copyOf(lessons);
  }

  /** How an enrolment stands. */
  public enum State {
    /** It was offered, and nobody said yes or no. */
    OFFERED,
    DECLINED,
    UNDER_WAY,
    PAUSED,
    STOPPED,
    COMPLETED,

    /** It was completed, and the lead may see the details. */
    SHARED
  }

  /**
   * Where it came from.
   *
   * @param platform on which the person is met
   * @param channel whose holidays and clock hold; may be empty
   * @param lead who assigned it, and hears what comes of it; may be empty
   */
  public record Origin(String platform, String channel, String lead) {}

  /**
   * How it goes along.
   *
   * @param begun when
   * @param seen when the person last did something about it
   * @param day of the track, from 1, whose lessons came last by themselves
   * @param morning the last day, where the person is, on which something came by itself
   * @param reminders so many came since the person last did something
   * @param zone where the person's clocks were last; empty where nobody told
   */
  public record Pace(
      Instant begun, Instant seen, int day, LocalDate morning, int reminders, String zone) {
    /** The person did something. */
    Pace seen(Instant now) {
      return new Pace(begun, now, day, morning, 0, zone);
    }

    /** Something came by itself: the lessons of a day. */
    Pace lessons(int ofDay, LocalDate today) {
      return new Pace(begun, seen, Math.max(day, ofDay), today, reminders, zone);
    }

    /** A reminder came. */
    Pace reminded(LocalDate today) {
      return new Pace(begun, seen, day, today, reminders + 1, zone);
    }

    /** Their clocks are there. */
    Pace in(String place) {
      return new Pace(begun, seen, day, morning, reminders, place);
    }
  }

  /** One that is offered. */
  public static Enrolment offered(
      String id, Person person, String track, Origin origin, Instant now) {
    return new Enrolment(
        id,
        person,
        track,
        origin,
        State.OFFERED,
        new Pace(now, now, 0, LocalDate.EPOCH, 0, ""),
        Map.of(),
        0);
  }

  /** The same once it began: the lessons of the first day are there. */
  public Enrolment begun(LocalDate today) {
    return came(1, today).as(State.UNDER_WAY);
  }

  /** How far the person has come in a lesson. */
  public LessonProgress progress(String lesson) {
    return lessons.getOrDefault(lesson, LessonProgress.ahead(lesson));
  }

  /** Whether its lessons are to be done. */
  public boolean isOn() {
    return state == State.UNDER_WAY || state == State.PAUSED;
  }

  /** Whether all of it was done. */
  public boolean isCompleted() {
    return state == State.COMPLETED || state == State.SHARED;
  }

  /** The same standing otherwise. */
  public Enrolment as(State next) {
    return new Enrolment(id, person, track, origin, next, pace, lessons, version);
  }

  /** The same with progress in a lesson. */
  public Enrolment with(LessonProgress progress) {
    Map<String, LessonProgress> all = new HashMap<>(lessons);
    all.put(progress.lesson(), progress);
    return with(all);
  }

  /** The same with the lessons of an earlier one. */
  public Enrolment with(Map<String, LessonProgress> earlier) {
    return new Enrolment(id, person, track, origin, state, pace, earlier, version);
  }

  /** The same with no question coming back any more. */
  public Enrolment withoutQuestions() {
    Map<String, LessonProgress> all = new HashMap<>(lessons);
    all.replaceAll((lesson, progress) -> progress.withoutQuestion());
    return with(all);
  }

  /** The same after the person did something. */
  public Enrolment seen(Instant now) {
    return at(pace.seen(now));
  }

  /** The same after the lessons of a day came. */
  public Enrolment came(int day, LocalDate today) {
    return at(pace.lessons(day, today));
  }

  /** The same after a reminder. */
  public Enrolment reminded(LocalDate today) {
    return at(pace.reminded(today));
  }

  /** The same with where the person's clocks are. */
  public Enrolment in(String zone) {
    return at(pace.in(zone));
  }

  /** The same once a change of it was taken down. */
  public Enrolment newer() {
    return new Enrolment(id, person, track, origin, state, pace, lessons, version + 1);
  }

  private Enrolment at(Pace next) {
    return new Enrolment(id, person, track, origin, state, next, lessons, version);
  }
}
