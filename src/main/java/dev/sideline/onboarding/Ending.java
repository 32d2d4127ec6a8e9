package dev.sideline.onboarding;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.onboarding.OnboardWish.Order;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The end of a track: what was done, and what the lead hears of it. */
final class Ending {
  private final School school;

  Ending(School school) {
    this.school = school;
  }

  /** The end; the first time it is reached, the lead hears so. */
  Message reached(Learner learner) {
    if (!learner.enrolment().isOn()) {
      return page(learner);
    }
    tellLead(
        learner,
        "completed",
        (lead, words) ->
            Message.of(
                new Named(
                    words.of("onboard.lead.completed", learner.track().title()),
                    learner.enrolment().person())));
    return page(learner.with(school.saved(learner.enrolment().as(State.COMPLETED))));
  }

  private Message page(Learner learner) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.of("onboard.end", learner.track().title())));
    parts.addAll(SummaryPage.own(learner));
    if (learner.enrolment().state() == State.COMPLETED) {
      school.lead(learner.enrolment()).ifPresent(lead -> parts.addAll(share(lead, words)));
    }
    parts.addAll(others(learner));
    return new Message(parts);
  }

  /** Asks whether the lead may see more. */
  private static List<Part> share(Person lead, Words words) {
    return List.of(
        new Text(words.of("onboard.share.ask")),
        new Named(words.of("onboard.share.lead"), lead),
        new Buttons(
            List.of(
                new Button(words.of("onboard.share"), Order.SHARE.act()),
                new Button(words.of("onboard.keep"), Order.KEEP.act()))));
  }

  private List<Part> others(Learner learner) {
    List<Button> others =
        school.tracks(learner.words()).stream()
            .filter(track -> !track.id().equals(learner.track().id()))
            .map(track -> StartPages.begin(track.title(), track, ""))
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(new Text(learner.words().of("onboard.end.others")), new Buttons(others));
  }

  /** Shows the details to the lead, as the person wants. */
  Message share(Learner learner) {
    Enrolment enrolment = learner.enrolment();
    Words own = learner.words();
    if (enrolment.state() == State.SHARED) {
      return Message.of(new Text(own.of("onboard.shared")));
    }
    boolean told =
        tellLead(
            learner,
            "details",
            (lead, words) -> {
              List<Part> parts = new ArrayList<>();
              parts.add(
                  new Named(
                      words.of("onboard.lead.details", learner.track().title()),
                      enrolment.person()));
              parts.addAll(SummaryPage.shared(inWordsOf(learner, words)));
              return new Message(parts);
            });
    if (!told) {
      return Message.of(new Text(own.of("onboard.unshared")));
    }
    school.saved(enrolment.as(State.SHARED));
    return Message.of(new Text(own.of("onboard.shared")));
  }

  private Learner inWordsOf(Learner learner, Words words) {
    return school
        .track(learner.track().id(), words)
        .map(track -> new Learner(learner.enrolment(), track, words))
        .orElse(learner);
  }

  /** Leaves it at what the lead has heard. */
  Message keep(Learner learner) {
    Words words = learner.words();
    return Message.of(
        new Text(
            learner.enrolment().state() == State.SHARED
                ? words.of("onboard.shared")
                : words.of("onboard.kept")));
  }

  /**
   * Writes to the lead, if there is one who still is a lead; whether it reached them.
   *
   * @param about what it is about, once in an enrolment
   */
  boolean tellLead(Learner learner, String about, BiFunction<Person, Words, Message> letter) {
    Enrolment enrolment = learner.enrolment();
    Optional<Person> lead = school.lead(enrolment);
    if (lead.isEmpty()) {
      return false;
    }
    Words words = school.words(lead.get(), enrolment.origin().channel());
    return school
        .letters()
        .send(
            enrolment.id() + "/" + about,
            lead.get(),
            enrolment.origin().platform(),
            letter.apply(lead.get(), words));
  }
}
