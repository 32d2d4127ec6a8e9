package dev.sideline.fault;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the coach talks to, on one port of this machine: Slack and a model, each with its troubles.
 */
final class Peer implements AutoCloseable {
  /** More than ask at once. */
  private static final int BACKLOG = 1_024;

  /** Where every address is gone. */
  private static final String GONE = "/gone/";

  private final Mail mail = new Mail();
  private final Trouble slackTrouble = new Trouble();
  private final Trouble modelTrouble = new Trouble();
  private final ShortModel model = new ShortModel(modelTrouble);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  Peer() throws IOException {
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(threads);
    server.createContext(ShortModel.PATH, model);
    server.createContext(ResponseUrls.PATH, new ResponseUrls(slackTrouble, mail));
    server.createContext(DirectMessages.PATH, new DirectMessages(slackTrouble, mail));
    server.createContext(
        GONE, exchange -> Trouble.reply(exchange, 404, "text/plain", "expired_url"));
    server.start();
  }

  /** What arrived. */
  Mail mail() {
    return mail;
  }

  ShortModel model() {
    return model;
  }

  /** How Slack behaves from now on. */
  void slack(Mishaps plan) {
    slackTrouble.planned(plan);
  }

  /** How the model behaves from now on. */
  void model(Mishaps plan) {
    modelTrouble.planned(plan);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Where the answer to a command goes. */
  URI responseUrl(String id) {
    return address(ResponseUrls.PATH + id);
  }

  /** An address that takes no answer any more. */
  URI goneUrl(String id) {
    return address(GONE + id);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
