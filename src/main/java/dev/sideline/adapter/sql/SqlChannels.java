package dev.sideline.adapter.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import dev.sideline.workspace.TeamCalendar;
import dev.sideline.workspace.Welcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings of channels in a table. What was looked up is believed for a minute; while the database
 * is away, what was known last holds.
 */
public final class SqlChannels implements Channels, PersonalData {
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
                      contacts, zone, holidays, welcome_track, welcome_lead
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
        row.getString("contacts"),
        new TeamCalendar(zone(row.getString("zone")), holidays(row.getString("holidays"))),
        Optional.of(new Welcome(row.getString("welcome_track"), row.getString("welcome_lead")))
            .filter(welcome -> !welcome.track().isEmpty()));
  }

  private static Optional<ZoneId> zone(String id) {
    return Optional.of(id).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  private static Set<LocalDate> holidays(String dates) {
    return Arrays.stream(dates.split(","))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toSet());
  }

  private static int upsert(Handle handle, Channel channel, ChannelSettings settings) {
    return handle
        .createUpdate(
            """
            INSERT INTO channel_settings (tenant, channel, language, open_answers, follow_ups,
              experts, instructions, guests, contacts, zone, holidays, welcome_track,
              welcome_lead)
            VALUES (:tenant, :channel, :language, :open, :followUps, :experts, :instructions,
              :guests, :contacts, :zone, :holidays, :track, :lead)
            ON CONFLICT (tenant, channel) DO UPDATE SET
              language = excluded.language, open_answers = excluded.open_answers,
              follow_ups = excluded.follow_ups, experts = excluded.experts,
              instructions = excluded.instructions, guests = excluded.guests,
              contacts = excluded.contacts, zone = excluded.zone, holidays = excluded.holidays,
              welcome_track = excluded.welcome_track, welcome_lead = excluded.welcome_lead
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
        .bind("zone", settings.calendar().zone().map(ZoneId::getId).orElse(""))
        .bind("holidays", dates(settings.calendar().holidays()))
        .bind("track", settings.welcome().map(Welcome::track).orElse(""))
        .bind("lead", settings.welcome().map(Welcome::lead).orElse(""))
        .execute();
  }

  private static String dates(Set<LocalDate> holidays) {
    return holidays.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
  }

  /** Takes a lead's name from the welcome of newcomers; what leads settled stays. */
  @Override
  public void erase(Person person) {
    writes
        .submit(
            handle ->
                handle.execute(
                    """
                    UPDATE channel_settings SET welcome_lead = ''
                    WHERE tenant = ? AND welcome_lead = ?
                    """,
                    person.tenant(),
                    person.id()))
        .join();
    last.invalidateAll();
    fresh.invalidateAll();
  }

  /** What is settled holds until it is settled anew. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT tenant FROM channel_settings WHERE welcome_lead = :id")
                .bind("id", id)
                .map((row, context) -> new Person(row.getString("tenant"), id))
                .set());
  }
}
