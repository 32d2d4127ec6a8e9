package dev.sideline.onboarding;

import dev.sideline.chat.Form;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.Order;
import dev.sideline.onboarding.OnboardWish.Step;
import dev.sideline.onboarding.track.Check;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.playbook.QuizPage;
import dev.sideline.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The steps of a lesson as people see them. */
final class LessonPages {
  private LessonPages() {}

  /** What is to be read. */
  static Message text(Learner learner, Lesson lesson) {
    Words words = learner.words();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Heading(
            words.of("onboard.lesson", learner.number(lesson), learner.lessons())
                + ": "
                + lesson.title()));
    lesson.text().forEach(paragraph -> parts.add(new Text(paragraph)));
    parts.add(
        new Buttons(
            List.of(
                new Button(words.of("onboard.ask"), Step.ASK.act(lesson.id())),
                card(lesson, words))));
    return new Message(parts);
  }

  /**
   * The question.
   *
   * @param step what its answers are: the first ones, or later ones
   */
  static Message check(Lesson lesson, Step step, Words words) {
    return switch (lesson.check()) {
      case Check.Choose choose ->
          new Message(QuizPage.ask(choose.quiz(), number -> step.act(lesson.id()) + " " + number));
      case Check.Order order ->
          Message.of(
              new Text(order.question()),
              new Points(
                  "",
                  OrderForm.shuffled(lesson.id(), order).stream().map(order.steps()::get).toList()),
              new Buttons(
                  List.of(
                      new Button(
                          words.of("onboard.order.open"),
                          Form.opening(OrderForm.NAME, OrderForm.about(step, lesson))))));
    };
  }

  /** The situation to practise. */
  static Message practice(Lesson lesson, Words words) {
    return Message.of(
        new Text(words.of("onboard.practice")),
        new Text(lesson.practice().situation()),
        new Buttons(
            List.of(
                new Button(
                    words.of("onboard.practice.write"),
                    Form.opening(WritingForm.PRACTICE, lesson.id())),
                new Button(words.of("onboard.skip"), Step.SKIP.act(lesson.id())))));
  }

  /** The question to think about. */
  static Message reflection(Lesson lesson, Words words) {
    return Message.of(
        new Text(words.of("onboard.reflection")),
        new Text(lesson.reflection()),
        new Buttons(
            List.of(
                new Button(
                    words.of("onboard.note.write"), Form.opening(WritingForm.NOTE, lesson.id())),
                new Button(words.of("onboard.done.press"), Step.DONE.act(lesson.id())))));
  }

  /**
   * A lesson that is ahead.
   *
   * @param comes when it comes by itself
   */
  static Message ahead(Learner learner, Lesson lesson, LocalDate comes, LocalDate today) {
    Words words = learner.words();
    return Message.of(
        new Text(words.of("onboard.next", learner.number(lesson), lesson.title())),
        new Text(
            lesson.day() <= learner.enrolment().pace().day()
                ? words.of("onboard.next.now")
                : comes.equals(today.plusDays(1))
                    ? words.of("onboard.next.tomorrow")
                    : words.of("onboard.next.later", noon(comes))),
        new Buttons(List.of(next(words))));
  }

  static Button next(Words words) {
    return new Button(words.of("onboard.next.press"), Order.NEXT.act());
  }

  static Button card(Lesson lesson, Words words) {
    return new Button(words.of("onboard.card"), "card " + lesson.card());
  }

  /** As the words of a language take a date: an instant on that day by this machine's clock. */
  private static long noon(LocalDate date) {
    return date.atTime(LocalTime.NOON).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }
}
