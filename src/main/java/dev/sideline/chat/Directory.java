package dev.sideline.chat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What a platform knows of its people and places. */
public interface Directory {

  /** What is known of a person; empty where the platform cannot tell now. */
  Optional<Profile> profile(Person person);

  /**
   * The ids of the people in a group of a tenant; empty where the platform cannot tell now.
   *
   * @param group the platform's id of it
   */
  Optional<Set<String>> members(String tenant, String group);

  /** Whether a place is a channel, and no conversation of two. */
  boolean isChannel(Place place);

  /**
   * What is known of a person.
   *
   * @param colleague whether they belong to the tenant, and not to another company
   * @param admin whether they administer the tenant
   * @param zone where their clocks are; empty where the platform does not tell
   */
  record Profile(boolean colleague, boolean admin, Optional<ZoneId> zone) {}

  /** Of a place without people and channels to tell from each other. */
  Directory NONE =
      new Directory() {
        @Override
        public Optional<Profile> profile(Person person) {
          return Optional.empty();
        }

        @Override
        public Optional<Set<String>> members(String tenant, String group) {
          return Optional.empty();
        }

        @Override
        public boolean isChannel(Place place) {
          return false;
        }
      };
}
