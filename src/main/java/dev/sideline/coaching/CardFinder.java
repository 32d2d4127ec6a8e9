package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Metrics;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Understanding.Pasted;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.Optional;

/** Finds the cards for a situation, each part of it in its own language. */
final class CardFinder {
  /** Fewer words than this only announce a message, such as "she wrote to me", but for danger. */
  private static final int TELLING = 6;

  private static final int REMEMBERED = 500;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Metrics metrics;

  /** When something happens to many at once, many ask the same at once. */
  private final Cache<Sought, Found> found =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

  /**
   * What was sought.
   *
   * @param playbook its fingerprint, as comparing every word of it would take longer than a search
   */
  private record Sought(
      Situation situation, Optional<Pasted> pasted, Language language, String playbook) {}

  CardFinder(Metrics metrics) {
    this.metrics = metrics;
  }

  /**
   * The cards, best first.
   *
   * @param pasted the customer's part of the situation, where it is in another language
   */
  Found find(Situation situation, Optional<Pasted> pasted, Reading reading, Edition edition) {
    return found.get(
        new Sought(situation, pasted, reading.language(), edition.playbook().fingerprint()),
        sought -> search(situation, pasted, reading, edition));
  }

  private Found search(
      Situation situation, Optional<Pasted> pasted, Reading reading, Edition edition) {
    long start = System.nanoTime();
    Found result =
        pasted.isEmpty() || reading.customer() == reading.language()
            ? edition.search(reading.language()).find(situation.searched())
            : inTwoLanguages(situation, pasted.get(), reading, edition);
    metrics.searched(Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  private static Found inTwoLanguages(
      Situation situation, Pasted pasted, Reading reading, Edition edition) {
    CardSearch cards = edition.search(reading.language());
    Found message = edition.search(reading.customer()).find(pasted.message().searched());
    Playbook playbook = edition.playbook();
    Found translated = message.in(card -> playbook.card(reading.language(), card.id()));
    if (pasted.own().isWordless()) {
      return translated;
    }
    Found around = cards.find(pasted.own().searched());
    return pasted.own().words() < TELLING && !around.isUrgent()
        ? translated
        : translated.with(around, (double) pasted.own().words() / situation.words());
  }
}
