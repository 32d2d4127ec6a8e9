package dev.sideline.adapter.slack;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read, with the body to read again. */
final class ReplayedRequest extends HttpServletRequestWrapper {
  private final String body;

  ReplayedRequest(HttpServletRequest request, String body) {
    super(request);
    this.body = body;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new StringReader(body));
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  /** Never the body from the wire, which has been read. */
  @Override
  public ServletInputStream getInputStream() {
    throw new IllegalStateException("the body is there for a reader only");
  }
}
