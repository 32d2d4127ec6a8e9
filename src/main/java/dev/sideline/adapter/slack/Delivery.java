package dev.sideline.adapter.slack;

/** What the body of one HTTP request from Slack is. */
sealed interface Delivery {

  /** A slash command. */
  record Command(Form form) implements Delivery {}

  /** Something that happened in a conversation, as JSON that Bolt can read. */
  record Event(String json) implements Delivery {}

  /** A button, a shortcut or a form, as JSON that Bolt can read. */
  record Interaction(String json) implements Delivery {}

  /** Slack's test of the certificate. */
  record SslCheck() implements Delivery {}

  /** Slack's test of the address, which it wants to have its challenge back from. */
  record UrlVerification(String challenge) implements Delivery {}

  /** Something well-formed that this app does not answer. */
  record Unanswered() implements Delivery {}

  /** Nothing that Slack sends. */
  record Malformed() implements Delivery {}
}
