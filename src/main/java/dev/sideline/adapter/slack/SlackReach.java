package dev.sideline.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.util.Optional;

/** Tries whether Slack would give us a connection. */
public final class SlackReach {
  private SlackReach() {}

  /**
   * Asks Slack for the address of a socket, and leaves it unused.
   *
   * @return what is wrong and what to do; empty where all is well, or where there is no app token
   */
  public static Optional<String> check(SlackConfig config) {
    return config.appToken().flatMap(token -> check(config, token));
  }

  private static Optional<String> check(SlackConfig config, Secret token) {
    try (Slack slack = SlackClients.forApiAt(config.apiUrl())) {
      AppsConnectionsOpenResponse response =
          slack.methods().appsConnectionsOpen(request -> request.token(token.reveal()));
      return response.isOk()
          ? Optional.empty()
          : Optional.of(
              "Slack refuses a connection (" + response.getError() + "). Check SLACK_APP_TOKEN");
    } catch (SlackApiException e) {
      return Optional.of(
          "Slack answers with status " + e.getResponse().code() + ". Try again later");
    } catch (Exception e) {
      return Optional.of(
          "Slack cannot be reached at "
              + config.apiUrl()
              + " ("
              + e.getClass().getSimpleName()
              + "). Check the network and SLACK_API_URL");
    }
  }
}
