package dev.sideline.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP connection on a plain socket, kept open from one request to the next. */
final class PlainConnection implements AutoCloseable {
  /** Longer than Slack waits, so that a late answer is told from none. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String VERSION = "HTTP/1.1 ";

  private final Socket socket;
  private final InputStream in;

  PlainConnection(String host, int port) throws IOException {
    this.socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      this.in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * An answer.
   *
   * @param kept whether another request may follow
   */
  record Answer(int status, String body, boolean kept) {}

  /** Sends the bytes of a request and waits for the whole answer. */
  Answer send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = status(line());
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body =
        headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
            ? chunks()
            : bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    boolean kept = !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    return new Answer(status, new String(body, StandardCharsets.UTF_8), kept);
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith(VERSION)) {
      throw new IOException("no HTTP: " + line);
    }
    return Integer.parseInt(line.substring(VERSION.length()).split(" ", 2)[0]);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(bytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException();
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
