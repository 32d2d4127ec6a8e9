package dev.sideline.onboarding;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Field;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.Step;
import dev.sideline.onboarding.progress.LessonProgress.Stage;
import dev.sideline.onboarding.track.Check;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Steps to put in order: what stands at each place is chosen. */
public final class OrderForm implements Forms {
  /** The form's name. */
  public static final String NAME = "onboard-order";

  private static final String PLACE = "place";

  private final School school;

  OrderForm(School school) {
    this.school = school;
  }

  /** What the form of a lesson is about. */
  static String about(Step step, Lesson lesson) {
    return step.name().toLowerCase(Locale.ROOT) + " " + lesson.id();
  }

  /** The steps by their right places, from 0, in an order that is not the right one. */
  static List<Integer> shuffled(String lesson, Check.Order order) {
    List<Integer> right = IntStream.range(0, order.steps().size()).boxed().toList();
    List<Integer> shuffled = new ArrayList<>(right);
    // Everybody gets the same order, whenever it is shown.
    Random chance = new Random(lesson.hashCode());
    while (shuffled.equals(right)) {
      Collections.shuffle(shuffled, chance);
    }
    return shuffled;
  }

  @Override
  public Form open(String about, Incoming from) {
    Optional<Learner> learner = school.enrolments().of(from.person()).flatMap(school::learner);
    return learner.flatMap(one -> form(about, one)).orElseGet(() -> past(school.words(from)));
  }

  private static Form past(Words words) {
    return LessonForms.past(words, words.of("onboard.order.title"));
  }

  private static Optional<Form> form(String about, Learner learner) {
    return learner
        .track()
        .lesson(lesson(about))
        .filter(lesson -> isOpen(about, learner, lesson))
        .filter(lesson -> lesson.check() instanceof Check.Order)
        .map(lesson -> form(about, learner, lesson, (Check.Order) lesson.check()));
  }

  private static boolean isOpen(String about, Learner learner, Lesson lesson) {
    return !about.startsWith("check ") || learner.progress(lesson).stage() == Stage.TEXT;
  }

  private static Form form(String about, Learner learner, Lesson lesson, Check.Order order) {
    List<Option> options =
        shuffled(lesson.id(), order).stream()
            .map(step -> new Option(String.valueOf(step + 1), order.steps().get(step)))
            .toList();
    List<Field> fields = new ArrayList<>();
    fields.add(new Shown(Message.of(new Text(order.question()))));
    for (int place = 1; place <= options.size(); place++) {
      fields.add(
          new Choice(PLACE + place, learner.words().of("onboard.order.place", place), options, ""));
    }
    return new Form(
        NAME,
        about,
        learner.words().of("onboard.order.title"),
        learner.words().of("onboard.order.submit"),
        fields);
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    List<String> chosen =
        IntStream.rangeClosed(1, filled.values().size())
            .mapToObj(place -> filled.value(PLACE + place))
            .toList();
    Map<String, String> twice =
        IntStream.range(0, chosen.size())
            .filter(at -> chosen.subList(0, at).contains(chosen.get(at)))
            .boxed()
            .collect(
                Collectors.toMap(
                    at -> PLACE + (at + 1), at -> school.words(from).of("onboard.order.twice")));
    return twice.isEmpty()
        ? new Outcome.Pressed(
            OnboardWish.WORD + " lesson " + filled.about() + " " + String.join(",", chosen))
        : new Outcome.Wrong(twice);
  }

  private static String lesson(String about) {
    return about.substring(about.indexOf(' ') + 1);
  }
}
