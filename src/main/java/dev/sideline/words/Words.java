package dev.sideline.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The interface words of one language, from {@code words/messages*.properties}: messages as ICU
 * knows them, with the plural forms and numbers of the language.
 */
public final class Words {
  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    // Without the control, a missing language falls back to the machine's own, not to English.
    this.bundle =
        ResourceBundle.getBundle(
            "words.messages",
            language == Language.EN ? Locale.ROOT : language.locale(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public static Words in(Language language) {
    return new Words(language);
  }

  public Language language() {
    return language;
  }

  /** The name of a language in this one. */
  public String name(Language other) {
    return other.nameIn(language);
  }

  /**
   * The words of a key, with its placeholders filled.
   *
   * @throws java.util.MissingResourceException for a key that no bundle has
   */
  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(values);
  }
}
