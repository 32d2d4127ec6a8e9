package dev.sideline.app;

import dev.sideline.adapter.langchain4j.ChatModels;
import dev.sideline.adapter.langchain4j.LocalEmbedder;
import dev.sideline.adapter.langchain4j.PromptTemplates;
import dev.sideline.adapter.langchain4j.Tokens;
import dev.sideline.adapter.liblinear.LiblinearTrainer;
import dev.sideline.adapter.lucene.LuceneTerms;
import dev.sideline.adapter.opennlp.OpenNlpDetector;
import dev.sideline.chat.Directory;
import dev.sideline.chat.Metrics;
import dev.sideline.coaching.AdvicePages;
import dev.sideline.coaching.Allowance;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.AnswerCheck;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.coaching.Listener;
import dev.sideline.coaching.ModelAnswers;
import dev.sideline.coaching.PlaybookAdvice;
import dev.sideline.coaching.Questions;
import dev.sideline.coaching.Reasoning;
import dev.sideline.coaching.WindowCheck;
import dev.sideline.coaching.steering.SteeringLoader;
import dev.sideline.command.AskForm;
import dev.sideline.command.FormDesk;
import dev.sideline.command.Router;
import dev.sideline.config.LeadsConfig;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.SidelineConfig;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.playbook.search.CardSearches;
import dev.sideline.playbook.search.ModelShelf;
import dev.sideline.privacy.Redactor;
import dev.sideline.prompt.LivePrompts;
import dev.sideline.prompt.PromptLoader;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.SettingsForm;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The coach without any place to be asked: the playbook, the search and the features.
 *
 * @param prompts where its words come from
 * @param questions the prompts in force
 * @param playbook the cards in force
 * @param stores what the features keep
 * @param coaching gives advice
 * @param cards shows cards
 * @param router answers commands
 * @param leads who may settle things for others
 * @param redactor leaves out customers' data
 */
record Coach(
    PromptFolder prompts,
    LivePrompts questions,
    LivePlaybook playbook,
    Stores stores,
    Coaching coaching,
    CardPages cards,
    Router router,
    Leads leads,
    Redactor redactor) {

  /** Which language each person speaks. */
  Languages languages() {
    return stores.languages();
  }

  /** A coach for one command, whose figures nobody reads. */
  static Coach load(SidelineConfig config) {
    return load(
        config, new Silence(), Directory.NONE, () -> Stores.ofOneCommand(config.database()));
  }

  /**
   * Loads everything.
   *
   * @param directory of the people whom the coach serves
   * @param keeping what the features keep; asked for last, as it may have to be opened
   * @throws dev.sideline.content.ContentException when the playbook cannot be used
   */
  static Coach load(
      SidelineConfig config, Metrics metrics, Directory directory, Supplier<Stores> keeping) {
    ModelConfig.Limits limits = config.model().limits();
    return load(
        config,
        metrics,
        directory,
        keeping,
        new Limits(limits.perPerson(), limits.perWorkspace(), limits.tokensPerDay()));
  }

  /**
   * A coach who is asked everything at once: each answer is a new one, and only the tokens of the
   * day bound how many there are.
   */
  static Coach forEvaluation(SidelineConfig config) {
    return load(
        config,
        new Silence(),
        Directory.NONE,
        Stores::ofNothing,
        new Limits(Long.MAX_VALUE, Long.MAX_VALUE, config.model().limits().tokensPerDay()));
  }

  private static Coach load(
      SidelineConfig config,
      Metrics metrics,
      Directory directory,
      Supplier<Stores> keeping,
      Limits limits) {
    // It takes as long as everything else, and the machine has more than one core.
    CompletableFuture<OpenNlpDetector> detector =
        CompletableFuture.supplyAsync(
            OpenNlpDetector::new, task -> Thread.ofPlatform().daemon().start(task));
    PromptFolder prompts = PromptFolder.shipped(config.prompts());
    LivePlaybook playbook =
        new LivePlaybook(new PlaybookLoader(prompts), searches(config.data().resolve("search")));
    CardPages cards = new CardPages(playbook, config.emergencyContacts());
    AdvicePages advice = new AdvicePages(cards);
    LivePrompts questions =
        new LivePrompts(
            new PromptLoader(prompts, new PromptTemplates(), new Tokens()),
            config.model().isPresent()
                ? new WindowCheck(playbook, config.model().answering().window())
                : (read, faults) -> {});
    Stores stores = keeping.get();
    Languages languages = stores.languages();
    Redactor redactor = new Redactor(config.phoneRegions());
    AnswerCheck check = new AnswerCheck(detector.join(), redactor);
    Reasoning reasoning =
        ChatModels.of(config.model())
            .map(
                model ->
                    new Reasoning(
                        answers(model, config, metrics, stores.answers().get()),
                        check,
                        new Allowance(limits, InstantSource.system())))
            .orElse(null);
    Listener listener =
        new Listener(detector.join(), languages, redactor, new SteeringLoader(prompts).load());
    Coaching coaching =
        new Coaching(
            new PlaybookAdvice(playbook, listener, stores.channels(), metrics),
            new Questions(questions, config.model().answering().window()),
            stores.exchanges(),
            stores.asked(),
            advice,
            reasoning);
    Leads leads = leads(config.leads(), directory);
    Router router =
        new Router(
            coaching,
            cards,
            languages,
            stores.forgetting(),
            forms(leads, stores, redactor, directory),
            stores.channels());
    return new Coach(
        prompts, questions, playbook, stores, coaching, cards, router, leads, redactor);
  }

  private static Leads leads(LeadsConfig named, Directory directory) {
    return new Leads(new Leads.Named(named.admins(), named.groups(), named.people()), directory);
  }

  private static FormDesk forms(
      Leads leads, Stores stores, Redactor redactor, Directory directory) {
    return new FormDesk(
        Map.of(
            AskForm.NAME,
            new AskForm(stores.languages()),
            SettingsForm.NAME,
            new SettingsForm(stores.channels(), stores.languages(), leads, directory, redactor)));
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

  /**
   * The search.
   *
   * @param kept where models that were learned are kept
   */
  static CardSearches searches(Path kept) {
    return new CardSearches(
        Map.of(Language.EN, List.of(LocalEmbedder.e5(), LocalEmbedder.miniLm())),
        new LuceneTerms(),
        new LiblinearTrainer(),
        new ModelShelf(kept));
  }
}
