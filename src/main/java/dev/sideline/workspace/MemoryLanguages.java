package dev.sideline.workspace;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import dev.sideline.words.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages of this process; of so many people that those who ask every day are among them. */
public final class MemoryLanguages implements Languages, PersonalData {
  private static final int PEOPLE = 100_000;

  private final Map<Person, Language> chosen = bounded();
  private final Map<Person, Language> heard = bounded();

  private static Map<Person, Language> bounded() {
    return Caffeine.newBuilder().maximumSize(PEOPLE).<Person, Language>build().asMap();
  }

  @Override
  public Optional<Language> of(Person person) {
    return chosen(person).or(() -> Optional.ofNullable(heard.get(person)));
  }

  @Override
  public Optional<Language> chosen(Person person) {
    return Optional.ofNullable(chosen.get(person));
  }

  @Override
  public void choose(Person person, Language language) {
    chosen.put(person, language);
  }

  @Override
  public void follow(Person person) {
    chosen.remove(person);
  }

  @Override
  public void heard(Person person, Language language) {
    heard.put(person, language);
  }

  @Override
  public void erase(Person person) {
    chosen.remove(person);
    heard.remove(person);
  }

  /** All of it goes with this process. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return Stream.of(chosen, heard)
        .flatMap(known -> known.keySet().stream())
        .filter(person -> person.id().equals(id))
        .collect(Collectors.toSet());
  }
}
