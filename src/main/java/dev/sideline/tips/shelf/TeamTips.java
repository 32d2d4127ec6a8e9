package dev.sideline.tips.shelf;

import java.util.List;
import java.util.Optional;

/** The tips that leads wrote. */
public interface TeamTips {

  /** The kept ones of a tenant, the oldest first. */
  List<TeamTip> kept(String tenant);

  /** One of them, kept or a draft. */
  Optional<TeamTip> find(String tenant, String id);

  /** Writes a draft, or changes it; one that is kept already stays as it is. */
  void draft(TeamTip tip);

  /** Keeps a draft; nothing where there is none. */
  void keep(String tenant, String id);

  /** Removes a draft or a kept one. */
  void remove(String tenant, String id);

  /** Of a team that writes none. */
  TeamTips NONE =
      new TeamTips() {
        @Override
        public List<TeamTip> kept(String tenant) {
          return List.of();
        }

        @Override
        public Optional<TeamTip> find(String tenant, String id) {
          return Optional.empty();
        }

        @Override
        public void draft(TeamTip tip) {}

        @Override
        public void keep(String tenant, String id) {}

        @Override
        public void remove(String tenant, String id) {}
      };
}
