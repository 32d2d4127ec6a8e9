package dev.sideline.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Slack's method {@code chat.postMessage}; the channel is the person's id. */
final class DirectMessages implements HttpHandler {
  static final String PATH = "/api/chat.postMessage";

  private final Trouble trouble;
  private final Mail mail;

  DirectMessages(Trouble trouble, Mail mail) {
    this.trouble = trouble;
    this.mail = mail;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String channel = form.getOrDefault("channel", "");
    trouble.meets(exchange, channel, () -> mail.arrived(channel, form.getOrDefault("text", "")));
    Trouble.reply(exchange, 200, "application/json", "{\"ok\":true,\"ts\":\"1.1\"}");
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&", -1))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
  }
}
