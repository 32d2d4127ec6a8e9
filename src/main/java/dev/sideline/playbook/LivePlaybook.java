package dev.sideline.playbook;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.words.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The playbook in force: replaced whole when the content changes, kept when the change is broken.
 */
public final class LivePlaybook {
  private static final Logger log = LoggerFactory.getLogger(LivePlaybook.class);

  private final PlaybookLoader loader;
  private final SearchBuilder builder;
  private volatile Edition edition;
  private volatile List<ContentFault> faults = List.of();

  /**
   * A playbook with the searches for it, which may still be in the making.
   *
   * @param searches one for each language that has cards
   */
  public record Edition(Playbook playbook, Map<Language, CompletableFuture<CardSearch>> searches) {

    /** The search of a language that has cards; waits until it is made. */
    public CardSearch search(Language language) {
      CompletableFuture<CardSearch> search = searches.get(language);
      if (search == null) {
        throw new IllegalArgumentException("the playbook has no cards in " + language);
      }
      return search.join();
    }

    private Edition whole() {
      searches.values().forEach(CompletableFuture::join);
      return this;
    }
  }

  /** Makes the search over the cards of one language. */
  public interface SearchBuilder {
    CardSearch over(Playbook playbook, Language language);
  }

  /**
   * Loads the playbook for the first time; its searches are made meanwhile.
   *
   * @throws ContentException when it cannot be used
   */
  public LivePlaybook(PlaybookLoader loader, SearchBuilder builder) {
    this.loader = loader;
    this.builder = builder;
    this.edition = edition(loader.load());
  }

  /** The playbook in force now. */
  public Edition current() {
    return edition;
  }

  /** What is wrong with the content on disk, where the edition in force is an older one. */
  public List<ContentFault> faults() {
    return faults;
  }

  /**
   * Takes the content on disk into force; broken content is told and changes nothing.
   *
   * @return whether the content on disk is in force
   */
  public synchronized boolean reload() {
    try {
      Playbook read = loader.load();
      if (!read.fingerprint().equals(edition.playbook().fingerprint())) {
        edition = edition(read).whole();
        log.info("The playbook was changed and is in force: {}", size(read));
      }
      faults = List.of();
    } catch (ContentException e) {
      tell(e.faults());
    } catch (RuntimeException e) {
      log.error("The playbook cannot be read", e);
      tell(List.of(new ContentFault("prompts", 1, "cannot be read, the log says why")));
    }
    return faults.isEmpty();
  }

  /** Told once, however often the same content is looked at. */
  private void tell(List<ContentFault> found) {
    if (!found.equals(faults)) {
      faults = found;
      log.warn(
          "The playbook was changed and is broken; the last good one stays:\n{}",
          found.stream().map(ContentFault::toString).collect(Collectors.joining("\n")));
    }
  }

  private Edition edition(Playbook playbook) {
    Map<Language, CompletableFuture<CardSearch>> searches = new EnumMap<>(Language.class);
    playbook
        .cards()
        .keySet()
        .forEach(l -> searches.put(l, supplyAsync(() -> builder.over(playbook, l), makers())));
    return new Edition(playbook, searches);
  }

  /** Where a change is taken over, that place also learns it. */
  private static Executor makers() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null ? ForkJoinPool.commonPool() : pool;
  }

  private static String size(Playbook playbook) {
    return playbook.cards().values().stream().mapToInt(cards -> cards.size()).sum() + " cards";
  }
}
