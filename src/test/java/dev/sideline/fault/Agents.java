package dev.sideline.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.load.Situations;
import dev.sideline.load.SlashCommand;
import dev.sideline.testkit.Patience;
import dev.sideline.words.Language;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** People who ask, also all the time and whether they are answered or not. */
final class Agents implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  /** So many people, of whom some ask before their last answer has come. */
  private static final int PEOPLE = 300;

  /** One in so many asks twice in a row. */
  private static final int EAGER = 5;

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A command gives up a little earlier. */
  private static final Duration LONGEST = Duration.ofSeconds(35);

  private final Peer peer;
  private final List<RunningCoach> coaches;
  private final String run;
  private final Situations situations;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private @Nullable Future<?> asking;

  /**
   * @param run tells their commands from those of others
   * @param coaches asked in turn
   */
  Agents(String run, Peer peer, RunningCoach... coaches) {
    this.run = run;
    this.peer = peer;
    this.coaches = List.of(coaches);
    this.situations = Situations.ofCards(Language.IT, run);
  }

  /** Begins to ask twenty times a second, until {@link #stop}. */
  void begin() {
    asking = clock.scheduleAtFixedRate(this::askNext, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void askNext() {
    SlashCommand command = next();
    RunningCoach coach = coaches.get((int) (numbers.get() % coaches.size()));
    underWay.incrementAndGet();
    Thread.startVirtualThread(
        () -> {
          asked.add(ask(command, coach));
          underWay.decrementAndGet();
        });
  }

  /** Ends asking, and gives all that were asked since the last time it ended. */
  List<Asked> stop() throws InterruptedException {
    if (asking != null) {
      asking.cancel(false);
    }
    Patience.await(LONGEST, () -> underWay.get() == 0);
    List<Asked> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  /** Asks for a while, and gives all that were asked. */
  List<Asked> askFor(Duration time) throws InterruptedException {
    begin();
    Thread.sleep(time);
    return stop();
  }

  /** A command that nobody sent yet. */
  SlashCommand next() {
    long number = numbers.incrementAndGet();
    String id = run + "." + number;
    String person = "U" + run + (number % EAGER == 0 ? number - 1 : number) % PEOPLE;
    return new SlashCommand(id, person, situations.number(number), peer.responseUrl(id));
  }

  /** Sends a command, and waits for its acknowledgement. */
  Asked ask(SlashCommand command, RunningCoach coach) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response =
          http.send(
              command.request(
                  coach.commands(), RunningCoach.SECRET, InstantSource.system().instant()),
              BodyHandlers.ofString());
      return new Asked(command.id(), response.statusCode(), text(response.body()), since(start));
    } catch (IOException e) {
      return new Asked(command.id(), 0, "", since(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Asked(command.id(), 0, "", since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String text(String body) {
    try {
      return JSON.readTree(body).path("text").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    http.shutdownNow();
  }
}
