package dev.sideline.config;

import java.net.URI;
import java.util.Optional;

/**
 * How the coach is connected to Slack.
 *
 * @param signingSecret proves that an HTTP request came from Slack; without it there is no HTTP
 *     door
 * @param appToken opens Socket Mode; without it there is none
 * @param botToken lets the coach write by itself; without it, an answer whose response_url no
 *     longer works is lost
 * @param apiUrl Slack's Web API, ending in a slash
 * @param command the slash command, with its slash
 */
public record SlackConfig(
    Optional<Secret> signingSecret,
    Optional<Secret> appToken,
    Optional<Secret> botToken,
    URI apiUrl,
    String command) {

  static SlackConfig from(Settings settings) {
    return new SlackConfig(
        settings.as(
            Setting.SLACK_SIGNING_SECRET,
            "Copy the Signing Secret from your Slack app's page Basic Information",
            SlackConfig::signingSecret),
        settings.as(
            Setting.SLACK_APP_TOKEN,
            "Copy an app-level token with the scope connections:write from Basic Information",
            SlackConfig::appToken),
        settings.as(
            Setting.SLACK_BOT_TOKEN,
            "Copy the Bot User OAuth Token from your Slack app's page OAuth & Permissions",
            SlackConfig::botToken),
        settings
            .as(
                Setting.SLACK_API_URL,
                "Leave it out, or give an address such as https://slack.com/api/",
                SlackConfig::apiUrl)
            .orElse(URI.create(Setting.SLACK_API_URL.defaultValue())),
        settings
            .as(
                Setting.SIDELINE_COMMAND,
                "Give the command as it stands in your Slack app, such as /coach",
                SlackConfig::command)
            .orElse(Setting.SIDELINE_COMMAND.defaultValue()));
  }

  private static Secret signingSecret(String value) {
    require(
        value.matches("[0-9A-Za-z]{16,128}"),
        "a signing secret is a row of letters and digits, and this is not one");
    return new Secret(value);
  }

  private static Secret appToken(String value) {
    require(
        value.startsWith("xapp-"), "an app-level token starts with xapp-, and this one does not");
    require(value.matches("[0-9A-Za-z-]+"), "the token holds a character no token has");
    return new Secret(value);
  }

  private static Secret botToken(String value) {
    require(value.startsWith("xoxb-"), "a bot token starts with xoxb-, and this one does not");
    require(value.matches("[0-9A-Za-z-]+"), "the token holds a character no token has");
    return new Secret(value);
  }

  private static URI apiUrl(String value) {
    URI uri = URI.create(value.endsWith("/") ? value : value + "/");
    require(
        uri.getHost() != null
            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())),
        "it is not an http or https address");
    return uri;
  }

  private static String command(String value) {
    require(
        value.matches("/[a-z0-9_-]{1,31}"),
        "a command is a slash and up to 31 lower-case letters, digits, - or _");
    return value;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
