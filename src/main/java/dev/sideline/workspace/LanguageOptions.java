package dev.sideline.workspace;

import dev.sideline.chat.Form.Option;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The languages to choose from in a form. */
public final class LanguageOptions {
  private LanguageOptions() {}

  /** Every language by its code, behind an option for none of them in particular. */
  public static List<Option> behind(Option first, Words words) {
    return Stream.concat(
            Stream.of(first),
            Arrays.stream(Language.values())
                .map(language -> new Option(language.code(), words.name(language))))
        .toList();
  }
}
