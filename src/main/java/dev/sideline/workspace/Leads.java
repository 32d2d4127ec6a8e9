package dev.sideline.workspace;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who leads a team, and may settle things for others. */
public final class Leads {
  private final Named named;
  private final Directory directory;

  /**
   * Who is meant to be a lead.
   *
   * @param admins whether the admins of a workspace are
   * @param groups the platform's ids of groups whose members are
   * @param people the platform's ids of people who are
   */
  public record Named(boolean admins, Set<String> groups, Set<String> people) {
    public Named {
      groups = Set.copyOf(groups);
      people = Set.copyOf(people);
    }
  }

  /** Whether somebody is a lead, as far as it can be told. */
  public enum Standing {
    LEAD,
    OTHER,
    UNKNOWN
  }

  public Leads(Named named, Directory directory) {
    this.named = named;
    this.directory = directory;
  }

  /** Whether a person is known to be a lead; may wait a moment for the platform. */
  public boolean include(Person person) {
    return standing(person) == Standing.LEAD;
  }

  /**
   * What somebody is told who wants what only leads may: why not, and whom to ask. Empty for a
   * lead. May wait a moment for the platform.
   */
  public Optional<Message> refusal(Person person, Words words) {
    return switch (standing(person)) {
      case LEAD -> Optional.empty();
      case OTHER -> Optional.of(whomToAsk(words.of("leads.only"), words));
      case UNKNOWN -> Optional.of(whomToAsk(words.of("leads.unknown"), words));
    };
  }

  /** As what somebody is known now; may wait a moment for the platform. */
  public Standing standing(Person person) {
    Optional<Profile> profile = directory.profile(person);
    if (profile.isPresent() && !profile.get().colleague()) {
      return Standing.OTHER;
    }
    if (named.people().contains(person.id())) {
      return Standing.LEAD;
    }
    if (!named.admins() && named.groups().isEmpty()) {
      return Standing.OTHER;
    }
    if (profile.isEmpty()) {
      return Standing.UNKNOWN;
    }
    return named.admins() && profile.get().admin() ? Standing.LEAD : inGroups(person);
  }

  private Standing inGroups(Person person) {
    Standing standing = Standing.OTHER;
    for (String group : named.groups()) {
      Optional<Set<String>> members = directory.members(person.tenant(), group);
      if (members.isPresent() && members.get().contains(person.id())) {
        return Standing.LEAD;
      }
      if (members.isEmpty()) {
        standing = Standing.UNKNOWN;
      }
    }
    return standing;
  }

  private Message whomToAsk(String told, Words words) {
    List<Part> parts = new ArrayList<>(List.of(new Text(told)));
    List<String> listed =
        Stream.of(named.groups(), named.people()).flatMap(ids -> ids.stream().sorted()).toList();
    if (!listed.isEmpty()) {
      parts.add(new Mentions(words.of("leads.ask"), listed));
    }
    if (named.admins() || listed.isEmpty()) {
      parts.add(new Text(words.of("leads.ask.admin")));
    }
    return new Message(parts);
  }
}
