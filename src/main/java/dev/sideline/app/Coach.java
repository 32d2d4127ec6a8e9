package dev.sideline.app;

import dev.sideline.adapter.langchain4j.LocalEmbedder;
import dev.sideline.adapter.langchain4j.PromptTemplates;
import dev.sideline.adapter.langchain4j.Tokens;
import dev.sideline.adapter.liblinear.LiblinearTrainer;
import dev.sideline.adapter.lucene.LuceneTerms;
import dev.sideline.adapter.opennlp.OpenNlpDetector;
import dev.sideline.chat.Directory;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Posts;
import dev.sideline.coaching.AdviceDesk;
import dev.sideline.coaching.AdvicePages;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.AnswerCheck;
import dev.sideline.coaching.CardRework;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Deliberation;
import dev.sideline.coaching.Listener;
import dev.sideline.coaching.PlaybookAdvice;
import dev.sideline.coaching.Questions;
import dev.sideline.coaching.Reasoning;
import dev.sideline.coaching.Recall;
import dev.sideline.coaching.Rework;
import dev.sideline.coaching.WindowCheck;
import dev.sideline.coaching.steering.Steering;
import dev.sideline.coaching.steering.SteeringLoader;
import dev.sideline.command.AnswerDesk;
import dev.sideline.command.AskForm;
import dev.sideline.command.Desks;
import dev.sideline.command.FormDesk;
import dev.sideline.command.Router;
import dev.sideline.config.LeadsConfig;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.SidelineConfig;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.feedback.Feedback;
import dev.sideline.handover.ExpertAnswers;
import dev.sideline.handover.Experts;
import dev.sideline.onboarding.practice.ReasonedCheck;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.onboarding.track.TracksLoader;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.playbook.search.CardSearches;
import dev.sideline.playbook.search.ModelShelf;
import dev.sideline.privacy.Redactor;
import dev.sideline.prompt.PromptLoader;
import dev.sideline.prompt.Prompts;
import dev.sideline.sharing.Sharing;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.SettingsForm;
import dev.sideline.workspace.Settled;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
 * @param onboarding leads newcomers in
 * @param leads who may settle things for others
 * @param redactor leaves out customers' data
 * @param tips everything about tips
 */
record Coach(
    PromptFolder prompts,
    LiveContent<Prompts> questions,
    LivePlaybook playbook,
    Stores stores,
    Coaching coaching,
    CardPages cards,
    Router router,
    OnboardingWiring onboarding,
    Leads leads,
    Redactor redactor,
    TipsWiring tips) {

  /** Which language each person speaks. */
  Languages languages() {
    return stores.languages();
  }

  /** A coach for one command, whose figures nobody reads. */
  static Coach load(SidelineConfig config) {
    return load(
        config,
        new Silence(),
        Directory.NONE,
        () -> Stores.ofOneCommand(config.database()),
        posts -> Noticeboard.NONE);
  }

  /**
   * Loads everything.
   *
   * @param directory of the people whom the coach serves
   * @param keeping what the features keep; asked for last, as it may have to be opened
   * @param posting puts up what others are to see
   * @throws dev.sideline.content.ContentException when the playbook cannot be used
   */
  static Coach load(
      SidelineConfig config,
      Metrics metrics,
      Directory directory,
      Supplier<Stores> keeping,
      Function<Posts, Noticeboard> posting) {
    ModelConfig.Limits limits = config.model().limits();
    return load(
        config,
        metrics,
        directory,
        keeping,
        posting,
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
        posts -> Noticeboard.NONE,
        new Limits(Long.MAX_VALUE, Long.MAX_VALUE, config.model().limits().tokensPerDay()));
  }

  private static Coach load(
      SidelineConfig config,
      Metrics metrics,
      Directory directory,
      Supplier<Stores> keeping,
      Function<Posts, Noticeboard> posting,
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
    LiveContent<Prompts> questions =
        new PromptLoader(prompts, new PromptTemplates(), new Tokens())
            .live(
                config.model().isPresent()
                    ? new WindowCheck(playbook, config.model().answering().window())
                    : (read, faults) -> {});
    Stores stores = keeping.get();
    Languages languages = stores.languages();
    Redactor redactor = new Redactor(config.phoneRegions());
    AnswerCheck check = new AnswerCheck(detector.join(), redactor);
    Optional<Reasoning> reasoning =
        ReasoningWiring.of(config, check, limits, metrics, stores.answers());
    Steering steering = new SteeringLoader(prompts).load();
    Listener listener = new Listener(detector.join(), languages, redactor, steering);
    PlaybookAdvice own = new PlaybookAdvice(playbook, listener, stores.channels(), metrics);
    Deliberation deliberation =
        new Deliberation(
            new Questions(questions, config.model().answering().window()), reasoning.orElse(null));
    AdviceDesk desk =
        new AdviceDesk(
            advice, new AnswerButtons(stores.channels()), stores.asked(), stores.answered());
    Recall recall = new Recall(stores.answered(), languages);
    Noticeboard noticeboard = posting.apply(stores.posts());
    AnswerDesk answers =
        new AnswerDesk(
            new Rework(recall, own, deliberation, new CardRework(cards, playbook), desk),
            new Feedback(recall, stores.answered(), redactor),
            new Sharing(recall, noticeboard, redactor),
            new Experts(recall, stores.channels(), stores.handovers(), noticeboard, redactor),
            new ExpertAnswers(recall, stores.handovers(), noticeboard));
    Coaching coaching = new Coaching(own, stores.exchanges(), desk, deliberation);
    Leads leads = leads(config.leads(), directory);
    Settled settled = new Settled(languages, stores.channels());
    LiveContent<Tracks> tracks =
        new TracksLoader(prompts, () -> playbook.current().playbook()).live();
    Team team = new Team(settled, leads, directory, noticeboard, redactor);
    OnboardingWiring onboarding =
        OnboardingWiring.of(
            tracks,
            stores.enrolments(),
            team,
            new ReasonedCheck(deliberation, redactor, steering),
            playbook,
            InstantSource.system());
    Map<String, Forms> forms = new HashMap<>(answers.forms());
    forms.putAll(onboarding.forms());
    forms.put(AskForm.NAME, new AskForm(languages));
    forms.put(
        SettingsForm.NAME,
        new SettingsForm(
            stores.channels(),
            languages,
            leads,
            directory,
            redactor,
            language -> OnboardingWiring.options(tracks, language)));
    TipsWiring tips = tips(prompts, playbook, team, stores);
    forms.putAll(tips.forms());
    Router router =
        new Router(
            coaching,
            cards,
            settled,
            stores.forgetting(),
            new FormDesk(forms),
            new Desks(answers, tips.tips(), onboarding.onboarding()));
    return new Coach(
        prompts,
        questions,
        playbook,
        stores,
        coaching,
        cards,
        router,
        onboarding,
        leads,
        redactor,
        tips);
  }

  private static TipsWiring tips(
      PromptFolder prompts, LivePlaybook playbook, Team team, Stores stores) {
    InstantSource clock = InstantSource.system();
    return stores
        .tips()
        .map(kept -> TipsWiring.of(prompts, playbook, team, kept, clock))
        .orElseGet(() -> TipsWiring.alone(prompts, playbook, team, clock));
  }

  private static Leads leads(LeadsConfig named, Directory directory) {
    return new Leads(new Leads.Named(named.admins(), named.groups(), named.people()), directory);
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
