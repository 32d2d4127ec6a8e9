package dev.sideline.playbook.search;

import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.LivePlaybook.SearchBuilder;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes searches: from a model that was learned before where the cards are still the same, else by
 * learning anew.
 */
public final class CardSearches implements SearchBuilder {
  private static final Logger log = LoggerFactory.getLogger(CardSearches.class);

  private final Map<Language, List<Embedder>> embedders;
  private final Terms terms;
  private final Trainer trainer;
  private final ModelShelf shelf;
  private final Map<Language, CardModel> models = new ConcurrentHashMap<>();

  /**
   * @param embedders the sentence models that know a language; others are found by terms alone
   */
  public CardSearches(
      Map<Language, List<Embedder>> embedders, Terms terms, Trainer trainer, ModelShelf shelf) {
    this.embedders = Map.copyOf(embedders);
    this.terms = terms;
    this.trainer = trainer;
    this.shelf = shelf;
  }

  @Override
  public CardSearch over(Playbook playbook, Language language) {
    List<Embedder> own = embedders.getOrDefault(language, List.of());
    String key = CardSchool.key(playbook, language, own);
    CardModel model =
        inForce(language, key)
            .or(() -> shelf.model(language, key))
            .orElseGet(() -> learn(key, playbook, language, own));
    models.put(language, model);
    return new LearnedSearch(
        new TextReader(own, terms), model, playbook.cards(language), Thresholds.of(model.space()));
  }

  /** A change of the cards of one language leaves the models of the others as they are. */
  private Optional<CardModel> inForce(Language language, String key) {
    return Optional.ofNullable(models.get(language)).filter(model -> model.key().equals(key));
  }

  private CardModel learn(
      String key, Playbook playbook, Language language, List<Embedder> embedders) {
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
