package dev.sideline.app;

import dev.sideline.adapter.langchain4j.ChatModels;
import dev.sideline.chat.Metrics;
import dev.sideline.coaching.Allowance;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.AnswerCheck;
import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.coaching.ModelAnswers;
import dev.sideline.coaching.Reasoning;
import dev.sideline.config.SidelineConfig;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Reasoning with the model of the settings. */
final class ReasoningWiring {
  private ReasoningWiring() {}

  /**
   * Wires it; empty where there is no model.
   *
   * @param kept answers from before; asked for only where there is a model
   */
  static Optional<Reasoning> of(
      SidelineConfig config,
      AnswerCheck check,
      Limits limits,
      Metrics metrics,
      Supplier<KnownAnswers> kept) {
    return ChatModels.of(config.model())
        .map(
            model ->
                new Reasoning(
                    answers(model, config, metrics, kept.get()),
                    check,
                    new Allowance(limits, InstantSource.system())));
  }

  private static ModelAnswers answers(
      LanguageModel model, SidelineConfig config, Metrics metrics, KnownAnswers kept) {
    return new ModelAnswers(
        model,
        config.model().answering().timeout(),
        Executors.newVirtualThreadPerTaskExecutor(),
        kept,
        metrics);
  }
}
