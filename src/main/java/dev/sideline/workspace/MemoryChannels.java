package dev.sideline.workspace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Channels of this process. */
public final class MemoryChannels implements Channels {
  private final Map<Channel, ChannelSettings> settled = new ConcurrentHashMap<>();

  private record Channel(String tenant, String id) {}

  @Override
  public ChannelSettings of(String tenant, String channel) {
    return settled.getOrDefault(new Channel(tenant, channel), ChannelSettings.DEFAULT);
  }

  @Override
  public void settle(String tenant, String channel, ChannelSettings settings) {
    settled.put(new Channel(tenant, channel), settings);
  }
}
