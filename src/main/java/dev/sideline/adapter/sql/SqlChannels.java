package dev.sideline.adapter.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings of channels in a table. What was looked up is believed for a minute; while the database
 * is away, what was known last holds.
 */
public final class SqlChannels implements Channels {
  private static final Logger log = LoggerFactory.getLogger(SqlChannels.class);
  private static final int CHANNELS = 10_000;
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final LoadingCache<Channel, ChannelSettings> fresh;
  private final Cache<Channel, ChannelSettings> last =
      Caffeine.newBuilder().maximumSize(CHANNELS).build();

  private record Channel(String tenant, String id) {}

  public SqlChannels(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.fresh =
        Caffeine.newBuilder()
            .maximumSize(CHANNELS)
            .expireAfterWrite(BELIEVED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build(this::read);
  }

  @Override
  public ChannelSettings of(String tenant, String channel) {
    return fresh.get(new Channel(tenant, channel));
  }

  @Override
  public void settle(String tenant, String channel, ChannelSettings settings) {
    Channel settled = new Channel(tenant, channel);
    writes.submit(handle -> upsert(handle, settled, settings)).join();
    last.put(settled, settings);
    fresh.put(settled, settings);
  }

  private ChannelSettings read(Channel channel) {
    try {
      ChannelSettings now = find(channel);
      last.put(channel, now);
      return now;
    } catch (RuntimeException e) {
      log.warn("The settings of channels cannot be read: {}", e.toString());
      return Objects.requireNonNullElse(last.getIfPresent(channel), ChannelSettings.DEFAULT);
    }
  }

  private ChannelSettings find(Channel channel) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT language, open_answers, follow_ups, experts, instructions, guests,
                      contacts
                    FROM channel_settings WHERE tenant = :tenant AND channel = :channel
                    """)
                .bind("tenant", channel.tenant())
                .bind("channel", channel.id())
                .map((row, context) -> settings(row))
                .findOne()
                .orElse(ChannelSettings.DEFAULT));
  }

  private static ChannelSettings settings(ResultSet row) throws SQLException {
    return new ChannelSettings(
        Optional.ofNullable(row.getString("language")).flatMap(Language::named),
        row.getBoolean("open_answers"),
        row.getBoolean("follow_ups"),
        row.getString("experts"),
        row.getString("instructions"),
        row.getBoolean("guests"),
        row.getString("contacts"));
  }

  private static int upsert(Handle handle, Channel channel, ChannelSettings settings) {
    return handle
        .createUpdate(
            """
            INSERT INTO channel_settings (tenant, channel, language, open_answers, follow_ups,
              experts, instructions, guests, contacts)
            VALUES (:tenant, :channel, :language, :open, :followUps, :experts, :instructions,
              :guests, :contacts)
            ON CONFLICT (tenant, channel) DO UPDATE SET
              language = excluded.language, open_answers = excluded.open_answers,
              follow_ups = excluded.follow_ups, experts = excluded.experts,
              instructions = excluded.instructions, guests = excluded.guests,
              contacts = excluded.contacts
            """)
        .bind("tenant", channel.tenant())
        .bind("channel", channel.id())
        .bind("language", settings.language().map(Language::code).orElse(null))
        .bind("open", settings.open())
        .bind("followUps", settings.followUps())
        .bind("experts", settings.experts())
        .bind("instructions", settings.instructions())
        .bind("guests", settings.guests())
        .bind("contacts", settings.contacts())
        .execute();
  }
}
