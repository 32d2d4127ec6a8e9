package dev.sideline.config;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may settle things for others.
 *
 * @param admins whether the admins of a workspace may
 * @param groups ids of user groups whose members may
 * @param people ids of people who may
 */
public record LeadsConfig(boolean admins, Set<String> groups, Set<String> people) {
  private static final String ADMINS = "admins";

  public LeadsConfig {
    groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    people = Collections.unmodifiableSet(new TreeSet<>(people));
  }

  static LeadsConfig from(Settings settings) {
    return settings
        .as(
            Setting.SLACK_LEADS,
            "Give ids of people (U… or W…) and user groups (S…), or the word admins, between"
                + " commas",
            LeadsConfig::named)
        .orElse(new LeadsConfig(true, Set.of(), Set.of()));
  }

  private static LeadsConfig named(String value) {
    boolean admins = false;
    Set<String> groups = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    for (String part : value.split(",", -1)) {
      String one = part.strip();
      if (one.equalsIgnoreCase(ADMINS)) {
        admins = true;
      } else if (one.matches("[UW][A-Z0-9]{7,}")) {
        people.add(one);
      } else if (one.matches("S[A-Z0-9]{7,}")) {
        groups.add(one);
      } else {
        throw new IllegalArgumentException(
            "\"" + one + "\" is neither an id of a person or a user group nor the word admins");
      }
    }
    return new LeadsConfig(admins, groups, people);
  }
}
