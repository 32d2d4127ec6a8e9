package dev.sideline.playbook.search;

import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.LivePlaybook.SearchBuilder;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes searches: from a model that was learned before where the cards are still the same, else by
 * learning anew.
 */
public final class CardSearches implements SearchBuilder {
  private static final Logger log = LoggerFactory.getLogger(CardSearches.class);

  private final List<Embedder> embedders;
  private final Terms terms;
  private final Trainer trainer;
  private final ModelShelf shelf;

  public CardSearches(List<Embedder> embedders, Terms terms, Trainer trainer, ModelShelf shelf) {
    this.embedders = List.copyOf(embedders);
    this.terms = terms;
    this.trainer = trainer;
    this.shelf = shelf;
  }

  @Override
  public CardSearch over(Playbook playbook, Language language) {
    String key = CardSchool.key(playbook, language, embedders);
    CardModel model = shelf.model(language, key).orElseGet(() -> learn(key, playbook, language));
    return new LearnedSearch(new TextReader(embedders, terms), model, playbook.cards(language));
  }

  private CardModel learn(String key, Playbook playbook, Language language) {
    long start = System.nanoTime();
    List<KnownVectors> known = embedders.stream().map(KnownVectors::new).toList();
    known.forEach(shelf::recall);
    TextReader reader = new TextReader(List.copyOf(known), terms);
    CardModel model = new CardSchool(reader, trainer).learn(key, playbook, language);
    shelf.keep(language, model, known);
    log.info(
        "Learned the {} cards anew in {} ms",
        language.code(),
        (System.nanoTime() - start) / 1_000_000);
    return model;
  }
}
