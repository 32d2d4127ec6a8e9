package dev.sideline.workspace;

/** What is settled for each channel. */
public interface Channels {

  /** What holds in a channel; never a failure, as people wait for an answer. */
  ChannelSettings of(String tenant, String channel);

  /**
   * Settles it anew.
   *
   * @throws RuntimeException when it cannot be written
   */
  void settle(String tenant, String channel, ChannelSettings settings);
}
