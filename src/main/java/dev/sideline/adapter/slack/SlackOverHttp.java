package dev.sideline.adapter.slack;

import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import dev.sideline.chat.Metrics;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.time.InstantSource;

/** Slack by HTTP: a servlet, and the door that stands before it at the same path. */
public final class SlackOverHttp implements AutoCloseable {
  /** Where Slack sends its commands, events and interactions. */
  public static final String PATH = "/slack/events";

  private final BoltApp bolt;
  private final Filter door;
  private final Servlet servlet;

  /**
   * @throws IllegalArgumentException where there is no signing secret
   */
  public SlackOverHttp(
      SlackConfig config, SlackCounter counter, Metrics metrics, InstantSource clock) {
    Secret secret =
        config
            .signingSecret()
            .orElseThrow(() -> new IllegalArgumentException("SLACK_SIGNING_SECRET is not set"));
    this.bolt = counter.bolt(config);
    this.door = new Door(new Signature(secret), metrics, clock);
    this.servlet = new SlackAppServlet(bolt.app());
  }

  /** What every request must pass before the servlet. */
  public Filter door() {
    return door;
  }

  public Servlet servlet() {
    return servlet;
  }

  @Override
  public void close() {
    bolt.close();
  }
}
