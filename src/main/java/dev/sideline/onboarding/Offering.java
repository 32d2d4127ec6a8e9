package dev.sideline.onboarding;

import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Person;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.workspace.Welcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers tracks to people directly, for a lead or because they joined a channel. */
final class Offering {
  private static final Logger log = LoggerFactory.getLogger(Offering.class);

  private final School school;

  Offering(School school) {
    this.school = school;
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
