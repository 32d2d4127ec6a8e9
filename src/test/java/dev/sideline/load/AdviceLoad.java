package dev.sideline.load;

import dev.sideline.load.OpenLoop.Measured;
import dev.sideline.load.Program.WrongOptionException;
import dev.sideline.words.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * The load program for reasoned advice: new questions, the same again, and one that many ask at
 * once, for a running coach whose model is this program.
 */
public final class AdviceLoad {
  private final AdviceOptions options;
  private final Peer peer;
  private final Asker asker;
  private final Situations situations;
  private final String same;
  private final String run;
  private final AtomicLong commands = new AtomicLong();
  private final List<String> faults = new ArrayList<>();

  private AdviceLoad(AdviceOptions options, Peer peer, SlackClient slack, String run) {
    this.options = options;
    this.peer = peer;
    this.asker =
        new Asker(
            slack, peer, Duration.ofSeconds(options.patience()).plusMillis(options.modelMillis()));
    this.situations = Situations.ofCards(Language.EN, run);
    this.same = "customer shouts about a late refund, ticket " + run + "same";
    this.run = run;
  }

  /**
   * Ends with 0 when all questions were answered as they should, 1 when not, 2 for wrong options.
   */
  public static void main(String[] args) {
    System.exit(
        Program.run(
            AdviceOptions.class,
            args,
            options -> run(options, InstantSource.system(), System.out)));
  }

  private static boolean run(AdviceOptions options, InstantSource clock, PrintStream out) {
    check(options);
    try (Peer peer = new Peer(options.peerPort(), model(options))) {
      return run(options, peer, clock, out);
    } catch (IOException e) {
      throw new WrongOptionException(
          "--peer-port " + options.peerPort() + " cannot be opened: " + e.getMessage());
    }
  }

  /** Refuses options that nothing can be measured with. */
  static void check(AdviceOptions options) {
    if (!(options.rate() > 0) || options.seconds() < 1 || options.warmup() < 0) {
      throw new WrongOptionException("--rate and --seconds must be more than 0, --warmup not less");
    }
    if (options.equal() < 1 || options.patience() < 1) {
      throw new WrongOptionException("--equal and --patience must be 1 or more");
    }
    if (options.firstTokenMillis() < 0 || options.modelMillis() < options.firstTokenMillis()) {
      throw new WrongOptionException("--model-ms must not be less than --first-token-ms");
    }
  }

  /** The model of the options. */
  static StubModel model(AdviceOptions options) {
    return new StubModel(
        Duration.ofMillis(options.firstTokenMillis()), Duration.ofMillis(options.modelMillis()));
  }

  /** Whether all questions were answered as they should. */
  static boolean run(AdviceOptions options, Peer peer, InstantSource clock, PrintStream out) {
    String run = Long.toString(clock.millis(), Character.MAX_RADIX) + "-";
    try (SlackClient slack = new SlackClient(options.url(), options.secret(), clock)) {
      return new AdviceLoad(options, peer, slack, run).measure(new AdviceReport(out));
    }
  }

  private boolean measure(AdviceReport report) {
    report.start(options);
    long warm = Math.round(options.rate() * options.warmup());
    long many = Math.round(options.rate() * options.seconds());
    LongFunction<String> varied = situations::number;
    round("warm-up", options.rate(), 0, warm, varied);

    Round fresh = round("new questions", options.rate(), warm, many, varied);
    report.fresh(fresh);
    expectCalls("new questions", fresh, 1, fresh.answerable());

    Round again = round("the same again", options.rate(), warm, many, varied);
    report.again(again);
    expectCalls("the same again", again, 0, 0);

    Round equal = round("equal", Double.POSITIVE_INFINITY, 0, options.equal(), number -> same);
    report.equal(equal);
    expectCalls("equal", equal, 1, 1);

    int surplus = peer.responses().surplus();
    if (surplus > 0) {
      faults.add("advice that came twice: " + surplus);
    }
    report.end(faults);
    return faults.isEmpty();
  }

  private Round round(
      String name, double rate, long first, long many, LongFunction<String> questions) {
    Queue<Asked> outcomes = new ConcurrentLinkedQueue<>();
    int before = peer.model().asked();
    Measured measured =
        new OpenLoop(
                rate,
                (number, due) -> {
                  String text = questions.apply(number);
                  SlashCommand command =
                      SlashCommand.numbered(run, commands.incrementAndGet(), text);
                  Asked asked = asker.ask(command, due);
                  outcomes.add(asked);
                  return asked.fault();
                })
            .run(first, many);
    measured
        .errors()
        .forEach((kind, times) -> faults.add("%s: %s: %d".formatted(name, kind, times)));
    return new Round(List.copyOf(outcomes), peer.model().asked() - before, measured);
  }

  private void expectCalls(String name, Round round, long least, long most) {
    if (round.advised().isEmpty()) {
      faults.add(name + ": nothing was reasoned about");
    } else if (round.modelCalls() < least || round.modelCalls() > most) {
      faults.add(String.format(Locale.ROOT, "%s: %d model calls", name, round.modelCalls()));
    }
  }
}
