package dev.sideline.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that speaks OpenAI's protocol and gives a short answer, in Italian. */
final class ShortModel implements HttpHandler {
  static final String PATH = "/v1/chat/completions";

  /** By this its answers are told from the playbook's. */
  static final String SAYS = "Capisco bene quanto pesa questa attesa, me ne occupo subito io";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CARD = Pattern.compile("\\[[a-z0-9-]+]");

  private final Trouble trouble;
  private volatile Duration takes = Duration.ofMillis(100);

  ShortModel(Trouble trouble) {
    this.trouble = trouble;
  }

  void takes(Duration time) {
    takes = time;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String question = question(JSON.readTree(exchange.getRequestBody()));
    trouble.meets(exchange, question, () -> {});
    LockSupport.parkNanos(takes.toNanos());
    Matcher card = CARD.matcher(question);
    String answer = SAYS + ". " + (card.find() ? card.group() : "");
    Trouble.reply(exchange, 200, "text/event-stream", events(answer));
  }

  private static String question(JsonNode request) {
    String question = "";
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asText().equals("user")) {
        question = message.path("content").asText();
      }
    }
    return question;
  }

  private static String events(String answer) throws IOException {
    String delta =
        "{\"id\":\"short\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
            + JSON.writeValueAsString(answer)
            + "}}]}";
    String end = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    return "data: " + delta + "\n\ndata: " + end + "\n\ndata: [DONE]\n\n";
  }
}
