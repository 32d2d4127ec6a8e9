package dev.sideline.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the coach talks to, on one port of this machine: the model, and Slack's response_urls. */
final class Peer implements AutoCloseable {
  /** More than ask at once. */
  private static final int BACKLOG = 4_096;

  private final StubModel model;
  private final ResponseUrls responses = new ResponseUrls();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param port 0 takes any free one
   * @throws IOException when the port cannot be had
   */
  Peer(int port, StubModel model) throws IOException {
    this.model = model;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", model);
    server.createContext(ResponseUrls.PATH, responses);
    server.start();
  }

  StubModel model() {
    return model;
  }

  ResponseUrls responses() {
    return responses;
  }

  /** An address here. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
