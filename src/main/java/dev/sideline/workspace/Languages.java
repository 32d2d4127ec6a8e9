package dev.sideline.workspace;

import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import java.util.Optional;

/** The language each person speaks with the coach. */
public interface Languages {

  /** The language a person chose, else the one they last wrote in; empty where neither is known. */
  Optional<Language> of(Person person);

  /** The language a person chose, if they did. */
  Optional<Language> chosen(Person person);

  /** The same in a channel, whose own language goes before what the person last wrote in. */
  default Optional<Language> of(Person person, ChannelSettings settings) {
    return chosen(person).or(settings::language).or(() -> of(person));
  }

  /** Keeps to a language until the person chooses another. */
  void choose(Person person, Language language);

  /** Goes by what the person writes again. */
  void follow(Person person);

  /** The person clearly wrote in a language. */
  void heard(Person person, Language language);
}
