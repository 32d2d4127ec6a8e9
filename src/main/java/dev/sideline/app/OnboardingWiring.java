package dev.sideline.app;

import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Forms;
import dev.sideline.content.LiveContent;
import dev.sideline.jobs.Worker;
import dev.sideline.onboarding.LessonForms;
import dev.sideline.onboarding.Letters;
import dev.sideline.onboarding.Mornings;
import dev.sideline.onboarding.Onboarding;
import dev.sideline.onboarding.School;
import dev.sideline.onboarding.Timetable;
import dev.sideline.onboarding.practice.PracticeCheck;
import dev.sideline.onboarding.progress.Enrolments;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.words.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Onboarding with all that belongs to it.
 *
 * @param tracks in force
 * @param onboarding answers what people want
 * @param forms by their names
 * @param workers by the kind of work they do
 */
public record OnboardingWiring(
    LiveContent<Tracks> tracks,
    Onboarding onboarding,
    Map<String, Forms> forms,
    Map<String, Worker> workers) {

  /** Wires it. */
  public static OnboardingWiring of(
      LiveContent<Tracks> tracks,
      Enrolments enrolments,
      Team team,
      PracticeCheck practice,
      LivePlaybook playbook,
      InstantSource clock) {
    School school =
        new School(
            tracks,
            enrolments,
            team.settled(),
            new Timetable(team.directory(), team.settled().channels(), clock),
            new Letters(team.noticeboard()),
            team.leads());
    return new OnboardingWiring(
        tracks,
        new Onboarding(school, practice, playbook),
        LessonForms.of(school, team.redactor()),
        Map.of(Mornings.KIND, new Mornings(school)));
  }

  /** The tracks to choose from. */
  public static List<Option> options(LiveContent<Tracks> tracks, Language language) {
    return tracks.current().in(language).stream()
        .map(track -> new Option(track.id(), track.title()))
        .toList();
  }
}
