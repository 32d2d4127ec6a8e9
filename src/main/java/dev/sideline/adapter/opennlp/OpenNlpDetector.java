package dev.sideline.adapter.opennlp;

import dev.sideline.playbook.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Language detection by OpenNLP: the most likely of our languages, unless the text is clearly in
 * another one.
 */
public final class OpenNlpDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** A language that is none of ours must be this much likelier than the best of ours. */
  private static final double FOREIGN_LEAD = 1.5;

  /** Fewer letters than this do not tell a language. */
  private static final int FEWEST_LETTERS = 12;

  private static final Map<String, dev.sideline.words.Language> OURS =
      Stream.of(dev.sideline.words.Language.values())
          .collect(Collectors.toUnmodifiableMap(l -> l.locale().getISO3Language(), l -> l));

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
    if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return new Unsure();
    }
    opennlp.tools.langdetect.Language[] likely = detector.predictLanguages(text);
    Optional<opennlp.tools.langdetect.Language> ours =
        Stream.of(likely).filter(language -> OURS.containsKey(language.getLang())).findFirst();
    double bestOfOurs = ours.map(opennlp.tools.langdetect.Language::getConfidence).orElse(0.0);
    if (ours.isEmpty() || likely[0].getConfidence() > FOREIGN_LEAD * bestOfOurs) {
      return new Foreign(likely[0].getLang());
    }
    return new Ours(Objects.requireNonNull(OURS.get(ours.get().getLang())));
  }
}
