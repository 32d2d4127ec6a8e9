package dev.sideline.adapter.opennlp;

import dev.sideline.playbook.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Language detection by the script of the letters, and for Latin ones by OpenNLP: the most likely
 * of our languages, unless another one that people write to a coach in is clearly likelier.
 */
public final class OpenNlpDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** A language that is none of ours must be this much likelier than the best of ours. */
  private static final double FOREIGN_LEAD = 1.1;

  /** Fewer letters than this do not tell a language. */
  private static final int FEWEST_LETTERS = 12;

  private static final Map<String, dev.sideline.words.Language> OURS =
      Stream.of(dev.sideline.words.Language.values())
          .collect(Collectors.toUnmodifiableMap(l -> l.locale().getISO3Language(), l -> l));

  /**
   * The other languages in Latin letters that a text may be taken for. The model knows a hundred
   * more, down to Latin and Volapük, and short texts of ours often look like one of those.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "afr", "aze", "bos", "cat", "ces", "dan", "deu", "ekk", "est", "eus", "fin", "fra", "glg",
          "hrv", "hun", "ind", "isl", "lav", "lvs", "msa", "nld", "nno", "nob", "pol", "por", "slk",
          "slv", "spa", "sqi", "srp", "swa", "swe", "tgl", "uzb", "vie");

  private final ThreadSafeLanguageDetectorME detector;

  public OpenNlpDetector() {
    try (InputStream in =
        Objects.requireNonNull(OpenNlpDetector.class.getResourceAsStream(MODEL), MODEL)) {
      this.detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Detected detect(String text) {
    List<UnicodeScript> letters = letters(text);
    if (letters.isEmpty()) {
      return new Unsure(Optional.empty());
    }
    return switch (commonest(letters)) {
      case HEBREW -> new Ours(dev.sideline.words.Language.HE);
      case LATIN -> latin(text, letters.size() >= FEWEST_LETTERS);
      default -> new Foreign(detector.predictLanguages(text)[0].getLang());
    };
  }

  private static List<UnicodeScript> letters(String text) {
    return text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).toList();
  }

  private static UnicodeScript commonest(List<UnicodeScript> letters) {
    return letters.stream()
        .collect(Collectors.groupingBy(script -> script, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private Detected latin(String text, boolean longEnough) {
    Language[] likely = detector.predictLanguages(text);
    Language ours = first(likely, OURS.keySet());
    Language other = first(likely, OTHERS);
    dev.sideline.words.Language spoken = Objects.requireNonNull(OURS.get(ours.getLang()));
    if (!longEnough) {
      return new Unsure(Optional.of(spoken));
    }
    double lead = other.getConfidence() / ours.getConfidence();
    if (lead > FOREIGN_LEAD) {
      return new Foreign(other.getLang());
    }
    return lead > 1 ? new Unsure(Optional.of(spoken)) : new Ours(spoken);
  }

  private static Language first(Language[] likely, Set<String> codes) {
    return Arrays.stream(likely)
        .filter(language -> codes.contains(language.getLang()))
        .findFirst()
        .orElseThrow();
  }
}
