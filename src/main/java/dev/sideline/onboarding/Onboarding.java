package dev.sideline.onboarding;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.Assign;
import dev.sideline.onboarding.OnboardWish.Begin;
import dev.sideline.onboarding.OnboardWish.GoOn;
import dev.sideline.onboarding.OnboardWish.InLesson;
import dev.sideline.onboarding.OnboardWish.Joined;
import dev.sideline.onboarding.OnboardWish.Order;
import dev.sideline.onboarding.OnboardWish.Own;
import dev.sideline.onboarding.OnboardWish.StatusOf;
import dev.sideline.onboarding.OnboardWish.Sure;
import dev.sideline.onboarding.practice.PracticeCheck;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.words.Words;
import java.util.Optional;
import java.util.function.Function;

/** Answers what people want about onboarding. What belongs to a lesson is said directly. */
public final class Onboarding {
  private final School school;
  private final Lessons lessons;
  private final Starting starting;
  private final Offering offering;
  private final Leading leading;

  /**
   * @param practice looks at what learners write
   * @param playbook whose cards the lessons teach
   */
  public Onboarding(School school, PracticeCheck practice, LivePlaybook playbook) {
    this.school = school;
    this.lessons = new Lessons(school, practice, playbook);
    this.starting = new Starting(school, lessons);
    this.offering = new Offering(school);
    this.leading = new Leading(school, offering);
  }

  /** The answer to a wish; may wait for the platform. Without any part where nothing is said. */
  public Message answer(OnboardWish wish, Incoming from) {
    if (!school.enrolments().keep()) {
      return Message.of(new Text(school.words(from).of("onboard.nowhere")));
    }
    if (wish instanceof Joined joined) {
      offering.greet(from, joined.channel());
      return Message.of();
    }
    Message answer = page(wish, from);
    return belongsHere(wish, from) ? answer : directly(answer, from);
  }

  /** What one alone sees may be said anywhere, but for lessons, which stay together. */
  private static boolean belongsHere(OnboardWish wish, Incoming from) {
    return switch (from.place().seen()) {
      case DIRECTLY -> true;
      case OPENLY -> false;
      case PRIVATELY ->
          wish instanceof Assign
              || wish instanceof StatusOf
              || (wish instanceof Own own && own.order() != Order.NEXT);
    };
  }

  private Message directly(Message answer, Incoming from) {
    // What follows a # repeats something; but each press and each edited wish is answered anew.
    String id = from.id().replace('#', '/');
    boolean reached = school.letters().send(id, from.person(), from.place().platform(), answer);
    Words words = school.words(from);
    return Message.of(
        new Text(reached ? words.of("onboard.direct") : words.of("onboard.unreachable")));
  }

  private Message page(OnboardWish wish, Incoming from) {
    return switch (wish) {
      case Joined joined -> throw new IllegalArgumentException("whoever joins said nothing");
      case GoOn go -> goOn(from);
      case Begin begin -> starting.begin(begin, from);
      case Assign assign -> leading.assign(assign, from);
      case StatusOf status -> leading.status(status.person(), from);
      case InLesson step -> inTrack(from, learner -> inLesson(step, learner));
      case Own own when own.order() == Order.NOT_NOW -> starting.decline(from);
      case Own own -> inTrack(from, learner -> own(own.order(), learner));
      case Sure sure -> inTrack(from, learner -> sure(sure, learner, from));
    };
  }

  private Message goOn(Incoming from) {
    Optional<Learner> learner = school.enrolments().of(from.person()).flatMap(school::learner);
    return learner
        .map(
            one ->
                switch (one.enrolment().state()) {
                  case UNDER_WAY, PAUSED -> lessons.now(resumed(one));
                  case COMPLETED, SHARED -> lessons.now(one);
                  case OFFERED -> offering.introduce(one);
                  case DECLINED, STOPPED -> starting.introduce(from);
                })
        .orElseGet(() -> starting.introduce(from));
  }

  /** Something that makes sense only to whoever is in a track. */
  private Message inTrack(Incoming from, Function<Learner, Message> answer) {
    return school
        .enrolments()
        .of(from.person())
        .flatMap(school::learner)
        .map(answer)
        .orElseGet(() -> Message.of(new Text(school.words(from).of("onboard.nothing"))));
  }

  private Message inLesson(InLesson step, Learner learner) {
    Enrolment enrolment = learner.enrolment();
    return enrolment.isOn() || enrolment.isCompleted()
        ? lessons.answer(step, resumed(learner))
        : now(learner);
  }

  private Message own(Order order, Learner learner) {
    Words words = learner.words();
    Enrolment enrolment = learner.enrolment();
    return switch (order) {
      case STATUS -> StatusPage.own(learner);
      case RESTART ->
          StartPages.sure(
              words.of("onboard.restart.ask"),
              words.of("onboard.restart.yes"),
              order,
              enrolment.id(),
              words);
      case SHARE -> enrolment.isCompleted() ? lessons.ending().share(learner) : now(learner);
      case KEEP -> enrolment.isCompleted() ? lessons.ending().keep(learner) : now(learner);
      case NEXT -> enrolment.isOn() ? lessons.next(resumed(learner)) : now(learner);
      case PAUSE -> enrolment.isOn() ? pause(learner) : stop(learner);
      case STOP -> stop(learner);
      case NOT_NOW -> throw new IllegalArgumentException("that needs no track");
    };
  }

  /** Asks first; after the end there may still be questions to stop. */
  private static Message askToStop(String asked, Learner learner) {
    Words words = learner.words();
    return StartPages.sure(
        asked, words.of("onboard.stop.yes"), Order.STOP, learner.enrolment().id(), words);
  }

  private Message stop(Learner learner) {
    Words words = learner.words();
    if (learner.enrolment().isOn()) {
      return askToStop(words.of("onboard.stop.ask"), learner);
    }
    return learner.enrolment().isCompleted() && learner.hasQuestions()
        ? askToStop(words.of("onboard.stop.questions"), learner)
        : now(learner);
  }

  /** Where somebody is who pressed what does not fit any more. */
  private Message now(Learner learner) {
    Enrolment enrolment = learner.enrolment();
    return enrolment.isOn() || enrolment.isCompleted()
        ? lessons.now(learner)
        : Message.of(new Text(StatusPage.standing(learner)));
  }

  private Message pause(Learner learner) {
    school.saved(learner.enrolment().seen(school.timetable().now()).as(State.PAUSED));
    return Message.of(new Text(learner.words().of("onboard.paused")));
  }

  private Message sure(Sure sure, Learner learner, Incoming from) {
    if (!learner.enrolment().id().equals(sure.enrolment())) {
      return now(learner);
    }
    if (sure.order() == Order.RESTART) {
      return starting.restart(learner, from);
    }
    Words words = learner.words();
    Enrolment seen = learner.enrolment().seen(school.timetable().now());
    if (seen.isCompleted()) {
      school.saved(seen.withoutQuestions());
      return Message.of(new Text(words.of("onboard.stopped.questions")));
    }
    if (seen.isOn()) {
      school.saved(seen.as(State.STOPPED));
    }
    return Message.of(new Text(words.of("onboard.stopped")));
  }

  /** Whoever does something has come back. */
  private Learner resumed(Learner learner) {
    Enrolment seen = learner.enrolment().seen(school.timetable().now());
    return learner.with(school.saved(seen.isOn() ? seen.as(State.UNDER_WAY) : seen));
  }
}
