package dev.sideline.insight;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person finds at the coach's home: what is theirs, and the week in figures for those who
 * lead.
 */
public final class HomePage {
  private static final Logger log = LoggerFactory.getLogger(HomePage.class);

  private final Languages languages;
  private final QuestionsPage questions;
  private final KeptPage kept;
  private final WeekPage week;
  private final Predicate<Person> leads;

  /**
   * @param leads whether a person may see the figures
   */
  public HomePage(
      Languages languages,
      QuestionsPage questions,
      KeptPage kept,
      WeekPage week,
      Predicate<Person> leads) {
    this.languages = languages;
    this.questions = questions;
    this.kept = kept;
    this.week = week;
    this.leads = leads;
  }

  /** The page of a person, part by part; a part that cannot be looked up now says so. */
  public List<Message> of(Person person) {
    Words words = Words.in(languages.of(person).orElse(Language.EN));
    List<Message> page = new ArrayList<>();
    page.add(
        Message.of(
            new Heading(words.of("help.title")),
            new Example(words.of("help.example.ask"), words.of("help.example.ask.meaning"))));
    page.add(language(person, words));
    page.add(lookedUp(() -> questions.show(person, words), words));
    page.add(lookedUp(() -> kept.show(person, words), words));
    if (leads.test(person)) {
      page.add(lookedUp(() -> week.show(person.tenant(), words), words));
    }
    return page;
  }

  private Message language(Person person, Words words) {
    String name = words.name(words.language());
    List<Button> choices = new ArrayList<>();
    for (Language language : Language.values()) {
      choices.add(new Button(language.nameIn(language), "language " + language.code()));
    }
    choices.add(new Button(words.of("home.language.auto"), "language auto"));
    return Message.of(
        new Heading(words.of("home.language")),
        new Text(
            languages.chosen(person).isPresent()
                ? words.of("language.fixed", name)
                : words.of("language.auto", name)),
        new Buttons(choices));
  }

  private static Message lookedUp(Supplier<Message> part, Words words) {
    try {
      return part.get();
    } catch (RuntimeException e) {
      log.warn("A part of a home cannot be looked up: {}", e.toString());
      return Message.of(new Text(words.of("home.away")));
    }
  }
}
