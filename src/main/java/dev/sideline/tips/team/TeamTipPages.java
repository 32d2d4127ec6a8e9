package dev.sideline.tips.team;

import dev.sideline.chat.Form;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.playbook.Quiz;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TipPage;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What leads read about the team's own tips. */
final class TeamTipPages {
  private TeamTipPages() {}

  /** A draft as it would look, and what can be done with it. */
  static Message preview(TeamTip draft, Words words) {
    Words own = Words.in(draft.language().orElse(words.language()));
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(words.of("tip.team.preview")));
    parts.addAll(TipPage.show(draft.in(own.language()), own));
    draft.quiz().ifPresent(quiz -> parts.addAll(question(quiz, words)));
    parts.add(
        new Buttons(
            List.of(
                new Button(words.of("tip.team.keep"), "tip " + TeamWish.KEEP + " " + draft.id()),
                new Button(words.of("tip.team.change"), Form.opening(TeamTipForm.NAME, draft.id())),
                new Button(words.of("tip.team.drop"), "tip " + TeamWish.DROP + " " + draft.id()))));
    return new Message(parts);
  }

  private static List<Part> question(Quiz quiz, Words words) {
    int right = quiz.answers().indexOf(quiz.right()) + 1;
    return List.of(
        new Text(quiz.question()),
        new Steps("", quiz.answers().stream().map(Quiz.Answer::text).toList()),
        new Note(words.of("tip.team.preview.right", right)));
  }

  /** All that are kept, by their numbers. */
  static Message all(List<TeamTip> tips, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.of("tip.team.list")));
    if (tips.isEmpty()) {
      parts.add(new Text(words.of("tip.team.none")));
    } else {
      parts.add(new Steps("", tips.stream().map(tip -> line(tip, words)).toList()));
    }
    parts.add(new Example("tip add", words.of("tip.team.add.meaning")));
    if (!tips.isEmpty()) {
      parts.add(new Example("tip team remove 1", words.of("tip.team.remove.meaning")));
    }
    return new Message(parts);
  }

  /** Whether it is the one that is to go. */
  static Message remove(TeamTip tip, Words words) {
    return Message.of(
        new Text(words.of("tip.team.remove.ask", tip.title())),
        new Buttons(
            List.of(
                new Button(words.of("tip.team.drop"), "tip " + TeamWish.REMOVE + " " + tip.id()))));
  }

  private static String line(TeamTip tip, Words words) {
    return tip.title() + " (" + told(tip, words) + ")";
  }

  /** In which language it is told. */
  private static String told(TeamTip tip, Words words) {
    return tip.language()
        .map((Language language) -> words.name(language))
        .orElseGet(() -> words.of("tip.team.language.all"));
  }
}
