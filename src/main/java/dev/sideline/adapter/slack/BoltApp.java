package dev.sideline.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.response.Response;
import dev.sideline.config.SlackConfig;
import dev.sideline.intake.Intake;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** The Bolt app: what Slack sends, routed to whoever answers it. */
final class BoltApp implements AutoCloseable {
  private final Slack slack;
  private final App app;
  private final ResponseUrls urls;

  BoltApp(SlackConfig config, SlackCounter counter) {
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
    SlackMessages messages = new SlackMessages(command);
    LateReplies late = new LateReplies(urls, messages);
    Executor behind = app.executorService();
    Intake intake = counter.intake();
    SlackForms forms = new SlackForms(counter, new FormViews(messages), late, behind);
    forms.register(app);
    Pane pane = new Pane(counter.calls(), counter.languages(), behind);
    pane.register(app);
    new Conversations(intake, pane).register(app);
    new SlackHome(counter.home(), messages, counter.calls(), behind).register(app);
    new Shortcuts(intake, late, forms, behind).register(app);
    new Presses(intake, late, forms, behind).register(app);
    app.command(command, new SlashCommands(intake, messages::privately, forms, behind));
    app.command(everyOther(command), new OtherCommands(command, counter.languages()));
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
