package dev.sideline.adapter.slack;

/**
 * A message the coach posted.
 *
 * @param id channel and timestamp, as {@link dev.sideline.chat.Posts} keeps them
 */
record SlackPost(String id) {

  static String of(String channel, String ts) {
    return channel + "/" + ts;
  }

  String channel() {
    return id.substring(0, id.indexOf('/'));
  }

  String ts() {
    return id.substring(id.indexOf('/') + 1);
  }
}
