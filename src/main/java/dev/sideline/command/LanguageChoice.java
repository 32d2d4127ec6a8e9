package dev.sideline.command;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which language a person and the coach speak, and how to choose another. */
final class LanguageChoice {
  /** Goes by what the person writes. */
  private static final String AUTO = "auto";

  private static final int LONGEST_CODE = 3;

  private final Languages languages;

  LanguageChoice(Languages languages) {
    this.languages = languages;
  }

  /** Whether a word names a language, or looks like the code of one. */
  static boolean isMeant(String name) {
    return name.length() <= LONGEST_CODE || name.equals(AUTO) || Language.named(name).isPresent();
  }

  Message show(Person person) {
    Words words = Words.in(languages.of(person).orElse(Language.EN));
    String name = words.name(words.language());
    return page(
        languages.chosen(person).isPresent()
            ? words.of("language.fixed", name)
            : words.of("language.auto", name),
        words);
  }

  Message choose(String name, Person person) {
    Optional<Language> language = Language.named(name);
    if (language.isPresent()) {
      languages.choose(person, language.get());
    } else if (name.equals(AUTO)) {
      languages.follow(person);
    } else {
      Words words = Words.in(languages.of(person).orElse(Language.EN));
      return page(words.of("language.none", name), words);
    }
    return show(person);
  }

  /** What is told, and how to change it, each language by the name its speakers look for. */
  private static Message page(String told, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(told));
    parts.add(new Text(words.of("language.choose")));
    for (Language language : Language.values()) {
      parts.add(new Example("language " + language.code(), language.nameIn(language)));
    }
    parts.add(new Example("language " + AUTO, words.of("language.follow")));
    return new Message(parts);
  }
}
