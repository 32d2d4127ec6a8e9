package dev.sideline.tips.team;

import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Field;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Option;
import dev.sideline.playbook.Quiz;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.LanguageOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A tip of the team's own as the fields of a form. */
final class TeamTipFields {
  static final String TITLE = "title";
  static final String THOUGHT = "thought";
  static final String TRY = "try";
  static final String LANGUAGE = "language";
  static final String QUESTION = "question";
  static final String RIGHT = "right";
  static final String ALL = "all";

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_THOUGHT = 600;
  private static final int LONGEST_TRY = 300;

  private TeamTipFields() {}

  static String answer(int number) {
    return "answer-" + number;
  }

  static String because(int number) {
    return "because-" + number;
  }

  /** The fields, with what stands in a draft. */
  static List<Field> of(Optional<TeamTip> draft, Words words) {
    Optional<Quiz> quiz = draft.flatMap(TeamTip::quiz);
    List<Field> fields =
        new ArrayList<>(
            List.of(
                new Line(
                    TITLE,
                    words.of("tip.team.title"),
                    words.of("tip.team.title.hint"),
                    draft.map(TeamTip::title).orElse(""),
                    LONGEST_TITLE,
                    true,
                    false),
                new Line(
                    THOUGHT,
                    words.of("tip.team.thought"),
                    words.of("tip.team.thought.hint"),
                    draft.map(TeamTip::thought).orElse(""),
                    LONGEST_THOUGHT,
                    true,
                    true),
                new Line(
                    TRY,
                    words.of("tip.team.try"),
                    words.of("tip.team.try.hint"),
                    draft.map(TeamTip::tryToday).orElse(""),
                    LONGEST_TRY,
                    true,
                    true),
                language(draft, words),
                optional(
                    QUESTION,
                    words.of("tip.team.question"),
                    quiz.map(Quiz::question).orElse(""),
                    TipQuestionsLoader.LONGEST_QUESTION)));
    for (int number = 1; number <= TipQuestionsLoader.ANSWERS; number++) {
      int place = number - 1;
      Optional<Quiz.Answer> answer = quiz.map(asked -> asked.answers().get(place));
      fields.add(
          optional(
              answer(number),
              words.of("tip.team.answer", number),
              answer.map(Quiz.Answer::text).orElse(""),
              TipQuestionsLoader.LONGEST_ANSWER));
      fields.add(
          optional(
              because(number),
              words.of("tip.team.because", number),
              answer.map(Quiz.Answer::because).orElse(""),
              TipQuestionsLoader.LONGEST_BECAUSE));
    }
    fields.add(right(quiz, words));
    return fields;
  }

  private static Line optional(String key, String label, String value, int longest) {
    return new Line(key, label, "", value, longest, false, longest > LONGEST_TITLE);
  }

  private static Choice language(Optional<TeamTip> draft, Words words) {
    return new Choice(
        LANGUAGE,
        words.of("tip.team.language"),
        LanguageOptions.behind(new Option(ALL, words.of("tip.team.language.all")), words),
        draft.flatMap(TeamTip::language).map(Language::code).orElse(ALL));
  }

  private static Choice right(Optional<Quiz> quiz, Words words) {
    List<Option> options =
        IntStream.rangeClosed(1, TipQuestionsLoader.ANSWERS)
            .mapToObj(String::valueOf)
            .map(number -> new Option(number, number))
            .toList();
    int right = quiz.map(asked -> asked.answers().indexOf(asked.right())).orElse(0);
    return new Choice(RIGHT, words.of("tip.team.right"), options, String.valueOf(right + 1));
  }
}
