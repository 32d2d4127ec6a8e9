package dev.sideline.fault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Slack's response_urls; the last part of the path is the command's id. */
final class ResponseUrls implements HttpHandler {
  static final String PATH = "/hooks/";

  private static final JsonMapper JSON = new JsonMapper();

  private final Trouble trouble;
  private final Mail mail;

  ResponseUrls(Trouble trouble, Mail mail) {
    this.trouble = trouble;
    this.mail = mail;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String text = JSON.readTree(exchange.getRequestBody()).path("text").asText();
    String id = exchange.getRequestURI().getPath().substring(PATH.length());
    trouble.meets(exchange, id, () -> mail.arrived(id, text));
    Trouble.reply(exchange, 200, "text/plain", "ok");
  }
}
