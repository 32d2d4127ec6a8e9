package dev.sideline.adapter.slack;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.sideline.adapter.slack.SlackCalls.Result;
import dev.sideline.chat.Directory;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack knows of its people. What it told is believed for some minutes; what it does not tell
 * is asked again.
 */
public final class SlackDirectory implements Directory {
  private static final Logger log = LoggerFactory.getLogger(SlackDirectory.class);
  private static final Duration BELIEVED = Duration.ofMinutes(5);

  /**
   * Slack takes what comes of a form for three seconds, and a person and a group are looked up one
   * after the other.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int PEOPLE = 10_000;

  private final SlackCalls calls;
  private final AsyncCache<Person, Optional<Profile>> profiles = remembering();
  private final AsyncCache<Group, Optional<Set<String>>> groups = remembering();

  private record Group(String tenant, String id) {}

  public SlackDirectory(SlackCalls calls) {
    this.calls = calls;
  }

  private static <K, V> AsyncCache<K, V> remembering() {
    return Caffeine.newBuilder()
        .maximumSize(PEOPLE)
        .expireAfterWrite(BELIEVED)
        .executor(task -> Thread.ofVirtual().start(task))
        .buildAsync();
  }

  @Override
  public Optional<Profile> profile(Person person) {
    return known(profiles, person, this::askedFor);
  }

  @Override
  public Optional<Set<String>> members(String tenant, String group) {
    return known(groups, new Group(tenant, group), this::askedFor);
  }

  @Override
  public boolean isChannel(Place place) {
    return place.channel().startsWith("C") || place.channel().startsWith("G");
  }

  private static <K, V> Optional<V> known(
      AsyncCache<K, Optional<V>> known, K key, Function<K, Optional<V>> ask) {
    CompletableFuture<Optional<V>> asked = known.get(key, one -> told(ask, one));
    try {
      Optional<V> told = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (told.isEmpty()) {
        known.asMap().remove(key, asked);
      }
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("Slack does not tell who is a lead: {}", e.toString());
      return Optional.empty();
    }
  }

  /** What is no answer of Slack at all, such as a gateway's page, tells nothing either. */
  private static <K, V> Optional<V> told(Function<K, Optional<V>> ask, K key) {
    try {
      return ask.apply(key);
    } catch (RuntimeException e) {
      log.warn("Slack does not tell who is a lead: {}", e.toString());
      return Optional.empty();
    }
  }

  private Optional<Profile> askedFor(Person person) {
    Result<UsersInfoResponse> told =
        calls.call(client -> client.usersInfo(request -> request.user(person.id())));
    warn("users.info", told);
    return Optional.ofNullable(told.response())
        .map(UsersInfoResponse::getUser)
        .map(user -> new Profile(isOf(person.tenant(), user), administers(user), zone(user)));
  }

  /** In an organisation, a person can belong to several workspaces. */
  private static boolean isOf(String tenant, User user) {
    boolean of =
        tenant.equals(user.getTeamId())
            || (user.getEnterpriseUser() != null
                && user.getEnterpriseUser().getTeams() != null
                && user.getEnterpriseUser().getTeams().contains(tenant));
    return of && !user.isStranger() && !user.isDeleted();
  }

  /** A name that Java does not know, such as of a zone that was made last week, is none. */
  private static Optional<ZoneId> zone(User user) {
    return Optional.ofNullable(user.getTz())
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of);
  }

  private static boolean administers(User user) {
    return user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
  }

  private Optional<Set<String>> askedFor(Group group) {
    Result<UsergroupsUsersListResponse> told =
        calls.call(client -> client.usergroupsUsersList(request -> request.usergroup(group.id())));
    warn("usergroups.users.list", told);
    return Optional.ofNullable(told.response())
        .map(UsergroupsUsersListResponse::getUsers)
        .map(Set::copyOf);
  }

  private void warn(String method, Result<?> told) {
    if (!told.arrived() && calls.mayCall()) {
      log.warn("Slack does not tell who is a lead: {} answers {}", method, told.error());
    }
  }
}
