package dev.sideline.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.response.Response;
import dev.sideline.config.SlackConfig;
import dev.sideline.intake.Intake;
import dev.sideline.workspace.Languages;
import java.util.List;
import java.util.regex.Pattern;

/** The Bolt app: what Slack sends, routed to whoever answers it. */
final class BoltApp implements AutoCloseable {
  private final Slack slack;
  private final App app;
  private final ResponseUrls urls;

  BoltApp(SlackConfig config, Intake intake, Languages languages) {
    this.slack = SlackClients.forApiAt(config.apiUrl());
    AppConfig settings =
        AppConfig.builder()
            .slack(slack)
            .executorServiceProvider(slack.getConfig().getExecutorServiceProvider())
            // Bolt would read these from the environment by itself.
            .singleTeamBotToken(null)
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .requestVerificationEnabled(false)
            .unmatchedRequestHandler(request -> Response.ok())
            .build();
    // No authorization among them: it would ask Slack who we are before every reply.
    this.app = new App(settings, slack, List.of(new SSLCheck(null), new LastResort()));
    this.urls = new ResponseUrls(config.apiUrl());
    String command = config.command();
    app.command(command, new SlashCommands(intake, new SlackMessages(command)::privately));
    app.command(everyOther(command), new OtherCommands(command, languages));
  }

  /** Bolt tries its patterns in the order of their hashes, so no two may fit one command. */
  private static Pattern everyOther(String command) {
    return Pattern.compile("(?!" + Pattern.quote(command) + "$).*", Pattern.DOTALL);
  }

  App app() {
    return app;
  }

  Slack slack() {
    return slack;
  }

  /** Where answers go whose connection is lost. */
  LateAnswers late() {
    return new LateAnswers(urls);
  }

  @Override
  public void close() {
    urls.close();
    app.stop();
    app.executorService().shutdown();
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client could not be closed", e);
    }
  }
}
