package dev.sideline.playbook;

import dev.sideline.words.Language;
import java.util.Map;

/**
 * One of the articles the playbook is distilled from.
 *
 * @param language the ISO 639-1 code of the language it is written in
 * @param about what it is, in a phrase, by language; English is always among them
 * @param techniques what it teaches, by technique id
 */
public record Source(
    String id, String language, Map<Language, String> about, Map<String, String> techniques) {

  /** What it is, in a language, or in English where it was not written in that. */
  public String about(Language reader) {
    String english = about.getOrDefault(Language.EN, id);
    return about.getOrDefault(reader, english);
  }
}
