package dev.sideline.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that speaks OpenAI's protocol, takes a set time, and gives each answer its number, by
 * which it is found again in what the coach made of it.
 */
final class StubModel implements HttpHandler {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CARD = Pattern.compile("\\[[a-z0-9-]+]");
  private static final Pattern NUMBER = Pattern.compile("stub model gave as number (\\d+)");

  private static final Pattern WORD = Pattern.compile("\\S+\\s*");

  /** Cites a card where one stands, as the coach shows no advice that rests on none. */
  private static final String ADVICE =
      """
      Say: I can see why this is annoying, and I am looking into it for you right now. CARD
      1. Let them finish, then say back in one sentence what you understood. CARD
      2. Tell them what you will do first, and when they hear from you again.
      3. Write down what you agreed, so that the next colleague knows it too.
      Avoid excuses, and avoid words that sound like blame.
      This is the advice the stub model gave as number NUMBER.\
      """;

  private final Duration firstToken;
  private final Duration whole;
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<Integer, Call> calls = new ConcurrentHashMap<>();

  /**
   * @param firstToken from the arrival of a question to the first word
   * @param whole from there to the last
   */
  StubModel(Duration firstToken, Duration whole) {
    this.firstToken = firstToken;
    this.whole = whole;
  }

  /**
   * One question with its answer, in moments of {@link System#nanoTime}.
   *
   * @param first when the first word was about to go out
   * @param last when the last word was
   */
  record Call(long arrived, long first, long last) {

    long took() {
      return last - arrived;
    }
  }

  /** How often it was asked so far. */
  int asked() {
    return asked.get();
  }

  /** The call whose answer stands in a text. */
  Optional<Call> behind(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? Optional.ofNullable(calls.get(Integer.valueOf(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    long arrived = System.nanoTime();
    int number = asked.incrementAndGet();
    try (exchange) {
      List<String> words = words(advice(JSON.readTree(exchange.getRequestBody()), number));
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      long first = arrived;
      for (int i = 0; i < words.size(); i++) {
        waitUntil(arrived + due(i, words.size()));
        if (i == 0) {
          first = System.nanoTime();
        }
        send(delta(words.get(i)), out);
      }
      // Noted before it goes out, as the coach may be done with it before this thread goes on.
      calls.put(number, new Call(arrived, first, System.nanoTime()));
      send("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}", out);
      send("[DONE]", out);
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String advice(JsonNode request, int number) {
    String cards = "";
    for (JsonNode message : request.path("messages")) {
      Matcher card = CARD.matcher(message.path("content").asText());
      if (message.path("role").asText().equals("user") && card.find()) {
        cards = card.group();
      }
    }
    return ADVICE.replace("CARD", cards).replace("NUMBER", Integer.toString(number));
  }

  /** How many nanoseconds after the question a word goes out. */
  private long due(int word, int words) {
    long rest = whole.minus(firstToken).toNanos();
    return firstToken.toNanos() + rest * word / (words - 1);
  }

  private static String delta(String word) throws IOException {
    return "{\"id\":\"stub\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
        + JSON.writeValueAsString(word)
        + "}}]}";
  }

  private static void send(String event, OutputStream out) throws IOException {
    out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
