package dev.sideline.tips.posting;

import dev.sideline.tips.shelf.Tip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses tips for one channel, one after the other: none comes twice before all were there.
 *
 * <p>Of those that were not there in this round, what the team struggles with comes first, then
 * what the team wrote itself and has never seen, then the others in an order of the channel's own.
 */
final class Round {
  private final List<Tip> tips;
  private final String channel;
  private final Set<String> all;
  private final List<Struggle> struggles;
  private final Set<String> ever = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private String last = "";

  /**
   * @param tips all there are; at least one
   * @param posted the ids of those that were there, the oldest first
   */
  Round(List<Tip> tips, String channel, List<String> posted, List<Struggle> struggles) {
    this.tips = tips;
    this.channel = channel;
    this.all = tips.stream().map(Tip::id).collect(Collectors.toSet());
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
    List<Tip> unused = unused();
    return struggle(unused)
        .or(() -> first(unused, tip -> tip.isOfTeam() && !ever.contains(tip.id()), Reason.TEAM))
        .or(() -> first(unused, tip -> true, Reason.TURN))
        .orElseThrow();
  }

  /** The last of a round is not the first of the next one. */
  private List<Tip> unused() {
    List<Tip> unused =
        tips.stream().filter(tip -> !used.contains(tip.id()) && !tip.id().equals(last)).toList();
    return unused.isEmpty() ? tips : unused;
  }

  private Optional<Chosen> struggle(List<Tip> unused) {
    return struggles.stream()
        .flatMap(
            struggle ->
                unused.stream()
                    .filter(tip -> tip.id().equals(struggle.tip()))
                    .map(tip -> new Chosen(tip, struggle.reason().orElseThrow())))
        .findFirst();
  }

  private Optional<Chosen> first(List<Tip> unused, Predicate<Tip> which, Reason reason) {
    return unused.stream()
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
    if (all.contains(id)) {
      last = id;
      used.add(id);
      if (used.containsAll(all)) {
        used.clear();
      }
    }
  }
}
