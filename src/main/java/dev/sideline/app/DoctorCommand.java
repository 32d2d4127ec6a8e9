package dev.sideline.app;

import dev.sideline.adapter.langchain4j.ChatModels;
import dev.sideline.adapter.slack.SlackReach;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.config.ConfigException;
import dev.sideline.config.SidelineConfig;
import dev.sideline.content.ContentException;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything the coach needs, and tells what to do about what is missing. */
@Command(
    name = "doctor",
    description = "Checks settings, playbook and what must be reachable; a line each.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() {
    SidelineConfig config = settings();
    if (config != null) {
      playbook(config);
      port(config);
      model(config);
      slack(config);
      contacts(config);
    }
    return healthy ? 0 : Sideline.BAD_RESULT;
  }

  private @Nullable SidelineConfig settings() {
    try {
      SidelineConfig config = SidelineConfig.load();
      ok("settings", "can be used");
      return config;
    } catch (ConfigException e) {
      e.faults().forEach(fault -> fail("settings", fault.toString()));
      return null;
    }
  }

  private void playbook(SidelineConfig config) {
    try {
      Coach coach = Coach.load(config);
      int cards =
          coach.playbook().current().playbook().cards().values().stream()
              .mapToInt(list -> list.size())
              .sum();
      coach.coaching().advise("customer shouts about a late refund", LanguageOption.SOMEBODY);
      ok("playbook", cards + " cards, and the search answers");
    } catch (ContentException e) {
      e.faults().forEach(fault -> fail("playbook", fault.toString()));
    }
  }

  /** One tiny call, as only that tells whether key, name and address are right. */
  private void model(SidelineConfig config) {
    ChatModels.of(config.model())
        .ifPresentOrElse(
            model -> model(model, config),
            () -> note("model", "none; advice is the playbook's own. For one set MODEL_PROVIDER"));
  }

  private void model(LanguageModel model, SidelineConfig config) {
    RenderedPrompt hello =
        new RenderedPrompt(PromptName.ADVICE, "Answer with one word.", "Are you there?", 10, 0, 20);
    switch (model.complete(hello, config.model().answering().timeout(), text -> {})) {
      case Text text -> ok("model", model.name() + " answers");
      case Refused refused ->
          fail(
              "model",
              switch (refused.reason()) {
                case "key" -> model.name() + " does not take the key. Check MODEL_API_KEY";
                case "unknown-model" -> "there is no " + model.name() + ". Check MODEL_NAME";
                default -> model.name() + " refuses (" + refused.reason() + "). Check MODEL_NAME";
              });
      case Unavailable unavailable ->
          fail(
              "model",
              model.name()
                  + " cannot be reached ("
                  + unavailable.reason()
                  + "). Check MODEL_BASE_URL and the network, or try again later");
    }
  }

  private void port(SidelineConfig config) {
    try (ServerSocket socket = new ServerSocket(config.port())) {
      ok("port", socket.getLocalPort() + " is free");
    } catch (IOException e) {
      fail(
          "port",
          config.port()
              + " cannot be opened ("
              + e.getMessage()
              + "). Stop what holds it, or set PORT to another number");
    }
  }

  private void slack(SidelineConfig config) {
    if (config.slack().signingSecret().isPresent()) {
      ok("slack", "HTTP is set up; Slack must be able to reach /slack/events from outside");
    }
    if (config.slack().appToken().isPresent()) {
      SlackReach.check(config.slack())
          .ifPresentOrElse(
              trouble -> fail("slack", trouble), () -> ok("slack", "Socket Mode can connect"));
    }
    if (config.slack().signingSecret().isEmpty() && config.slack().appToken().isEmpty()) {
      note(
          "slack",
          "not connected; the terminal works. For Slack set SLACK_APP_TOKEN, or"
              + " SLACK_SIGNING_SECRET");
    }
  }

  private void contacts(SidelineConfig config) {
    config
        .emergencyContacts()
        .ifPresentOrElse(
            contacts -> ok("emergency contacts", "are set"),
            () ->
                note(
                    "emergency contacts",
                    "not set. Set SIDELINE_EMERGENCY_CONTACTS, so that the safety cards can name"
                        + " them"));
  }

  private void ok(String name, String text) {
    line("ok  ", name, text);
  }

  private void note(String name, String text) {
    line("note", name, text);
  }

  private void fail(String name, String text) {
    healthy = false;
    line("FAIL", name, text);
  }

  private void line(String mark, String name, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(mark + "  " + name + ": " + text);
  }
}
