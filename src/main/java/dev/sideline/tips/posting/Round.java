package dev.sideline.tips.posting;

import dev.sideline.tips.shelf.Tip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Chooses tips for one channel, one after the other: none comes twice before all were there.
 *
 * <p>Of those that were there least often, what the team struggles with comes first, then what the
 * team wrote itself and has never seen, then the others in an order of the channel's own. A tip
 * that is new is behind by no rounds but this one.
 */
final class Round {
  private final List<Tip> tips;
  private final String channel;
  private final List<Struggle> struggles;
  private final Set<String> ever = new HashSet<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private String last = "";

  /**
   * @param tips all there are; at least one
   * @param posted the ids of those that were there, the oldest first
   */
  Round(List<Tip> tips, String channel, List<String> posted, List<Struggle> struggles) {
    this.tips = tips;
    this.channel = channel;
    tips.forEach(tip -> uses.put(tip.id(), 0));
    this.struggles =
        struggles.stream()
            .filter(struggle -> struggle.reason().isPresent())
            .sorted(Struggle.PRESSING)
            .toList();
    posted.forEach(this::use);
  }

  /** The next tips. */
  List<Chosen> next(int many) {
    List<Chosen> chosen = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Chosen next = next();
      use(next.tip().id());
      chosen.add(next);
    }
    return chosen;
  }

  private Chosen next() {
    List<Tip> waiting = waiting();
    return struggle(waiting)
        .or(() -> first(waiting, tip -> tip.isOfTeam() && !ever.contains(tip.id()), Reason.TEAM))
        .or(() -> first(waiting, tip -> true, Reason.TURN))
        .orElseThrow();
  }

  /** Those that were there least often; the last of a round is not the first of the next one. */
  private List<Tip> waiting() {
    List<Tip> others = tips.stream().filter(tip -> !tip.id().equals(last)).toList();
    List<Tip> eligible = others.isEmpty() ? tips : others;
    int fewest = eligible.stream().mapToInt(this::uses).min().orElseThrow();
    return eligible.stream().filter(tip -> uses(tip) == fewest).toList();
  }

  private int uses(Tip tip) {
    return uses.getOrDefault(tip.id(), 0);
  }

  private Optional<Chosen> struggle(List<Tip> waiting) {
    return struggles.stream()
        .flatMap(
            struggle ->
                waiting.stream()
                    .filter(tip -> tip.id().equals(struggle.tip()))
                    .map(tip -> new Chosen(tip, struggle.reason().orElseThrow())))
        .findFirst();
  }

  private Optional<Chosen> first(List<Tip> waiting, Predicate<Tip> which, Reason reason) {
    return waiting.stream()
        .filter(which)
        .min(Comparator.comparing(this::place))
        .map(tip -> new Chosen(tip, reason));
  }

  /** Neighbours of one card are not neighbours here, and each channel has another order. */
  private UUID place(Tip tip) {
    return UUID.nameUUIDFromBytes((channel + "/" + tip.id()).getBytes(StandardCharsets.UTF_8));
  }

  private void use(String id) {
    ever.add(id);
    if (uses.containsKey(id)) {
      last = id;
      int most = Collections.max(uses.values());
      uses.compute(id, (tip, before) -> before == 0 ? Math.max(1, most) : before + 1);
    }
  }
}
