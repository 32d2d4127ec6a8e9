package dev.sideline.insight;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.insight.RecentQuestions.Question;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a person asked last, with the cards that answered it. */
public final class QuestionsPage {
  /** What somebody pasted may be long, and is known by its beginning. */
  private static final int LONGEST = 200;

  private static final String MORE = "…";

  private final RecentQuestions recent;
  private final LivePlaybook playbook;

  public QuestionsPage(RecentQuestions recent, LivePlaybook playbook) {
    this.recent = recent;
    this.playbook = playbook;
  }

  Message show(Person person, Words words) {
    List<Question> questions = recent.of(person);
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.of("home.asked")));
    if (questions.isEmpty()) {
      parts.add(new Text(words.of("home.asked.none")));
    } else {
      parts.add(new Points("", questions.stream().map(asked -> line(asked, words)).toList()));
      List<Button> cards = cards(questions, words);
      if (!cards.isEmpty()) {
        parts.add(new Buttons(cards));
      }
    }
    return new Message(parts);
  }

  private static String line(Question question, Words words) {
    return words.of(
        "home.asked.question", shortened(question.words()), question.asked().toEpochMilli());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int cut = space > LONGEST / 2 ? space : LONGEST;
    return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + MORE;
  }

  /** Opens the cards again, each one once. */
  private List<Button> cards(List<Question> questions, Words words) {
    Playbook current = playbook.current().playbook();
    return questions.stream()
        .map(Question::card)
        .distinct()
        .flatMap(id -> current.card(current.spokenFor(words.language()), id).stream())
        .map(card -> new Button(card.title(), "card " + card.id()))
        .toList();
  }
}
