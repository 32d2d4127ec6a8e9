package dev.sideline.app;

import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language of the person at the terminal. */
final class LanguageOption {
  /** Who types at the terminal. */
  static final Person SOMEBODY = new Person("terminal", "you");

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Speak this language where what you type does not clearly tell another:"
              + " en, it, tr, lt, he, ro.")
  private @Nullable Language language;

  /** Takes the choice into force. */
  void applyTo(Languages languages) {
    if (language != null) {
      languages.choose(SOMEBODY, language);
    }
  }

  /** The interface words of the choice. */
  Words words() {
    return Words.in(language == null ? Language.EN : language);
  }

  /** Reads a language from the command line. */
  static final class Converter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.named(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is none of the languages en, it, tr, lt, he, ro"));
    }
  }
}
