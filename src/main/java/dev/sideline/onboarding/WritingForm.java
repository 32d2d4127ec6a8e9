package dev.sideline.onboarding;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.OnboardWish.Step;
import dev.sideline.onboarding.progress.LessonProgress.Stage;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Map;

/** A few words of one's own: what one would say, or a note for oneself. */
public final class WritingForm implements Forms {
  /** The name of the form for practice. */
  public static final String PRACTICE = "onboard-write";

  /** The name of the form for a note. */
  public static final String NOTE = "onboard-note";

  private static final String WORDS = "words";
  private static final int LONGEST_PRACTICE = 1_000;
  private static final int LONGEST_NOTE = 500;

  private final School school;
  private final Redactor redactor;
  private final boolean practice;

  /**
   * @param redactor leaves out customers' data before anything is written down
   * @param practice whether it is for practice, else for a note
   */
  WritingForm(School school, Redactor redactor, boolean practice) {
    this.school = school;
    this.redactor = redactor;
    this.practice = practice;
  }

  @Override
  public Form open(String about, Incoming from) {
    return school
        .enrolments()
        .of(from.person())
        .flatMap(school::learner)
        .flatMap(
            learner ->
                learner
                    .track()
                    .lesson(about)
                    .filter(lesson -> learner.progress(lesson).stage() == stage())
                    .map(lesson -> form(lesson, learner.words())))
        .orElseGet(() -> LessonForms.past(school.words(from), title(school.words(from))));
  }

  private Stage stage() {
    return practice ? Stage.PRACTICE : Stage.REFLECTION;
  }

  private String title(Words words) {
    return practice ? words.of("onboard.practice.title") : words.of("onboard.note.title");
  }

  private Form form(Lesson lesson, Words words) {
    return practice
        ? form(
            PRACTICE,
            lesson,
            lesson.practice().situation(),
            title(words),
            words.of("onboard.practice.submit"),
            new Line(
                WORDS,
                words.of("onboard.practice.label"),
                words.of("onboard.practice.hint"),
                "",
                LONGEST_PRACTICE,
                true,
                true))
        : form(
            NOTE,
            lesson,
            lesson.reflection(),
            title(words),
            words.of("onboard.note.submit"),
            new Line(
                WORDS,
                words.of("onboard.note.label"),
                words.of("onboard.practice.hint"),
                "",
                LONGEST_NOTE,
                false,
                true));
  }

  private static Form form(
      String name, Lesson lesson, String shown, String title, String submit, Line line) {
    return new Form(
        name, lesson.id(), title, submit, List.of(new Shown(Message.of(new Text(shown))), line));
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    String words = redactor.redact(TypedText.clean(filled.value(WORDS))).text();
    if (words.isEmpty() && practice) {
      return new Outcome.Wrong(Map.of(WORDS, school.words(from).of("onboard.practice.empty")));
    }
    Step step = practice ? Step.WROTE : Step.NOTED;
    return new Outcome.Pressed((step.act(filled.about()) + " " + words).strip());
  }
}
