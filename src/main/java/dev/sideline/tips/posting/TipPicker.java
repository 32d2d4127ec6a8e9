package dev.sideline.tips.posting;

import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Chooses the tips for a channel. */
public final class TipPicker {
  private static final Duration LATELY = Duration.ofDays(7);

  private final TipShelf shelf;
  private final TipPosts posts;
  private final Struggles struggles;
  private final InstantSource clock;

  public TipPicker(TipShelf shelf, TipPosts posts, Struggles struggles, InstantSource clock) {
    this.shelf = shelf;
    this.posts = posts;
    this.struggles = struggles;
    this.clock = clock;
  }

  /** The next tips, as it stands now. */
  public List<Chosen> next(Aim aim, int many) {
    return round(aim).apply(posts.used(aim.tenant(), aim.channel())).next(many);
  }

  /** Chooses one, as it stands now, given the ids of those that were there, the oldest first. */
  public Function<List<String>, Chosen> choice(Aim aim) {
    return round(aim).andThen(round -> round.next(1).getFirst());
  }

  private Function<List<String>, Round> round(Aim aim) {
    List<Tip> tips = tips(aim);
    List<Struggle> lately =
        struggles.in(aim.tenant(), aim.channel(), clock.instant().minus(LATELY));
    return used -> new Round(tips, aim.channel(), used, lately);
  }

  /** Where the cards of a topic are gone, any tip is better than none. */
  private List<Tip> tips(Aim aim) {
    List<Tip> all = shelf.tips(aim.tenant(), aim.language());
    List<Tip> about = all.stream().filter(tip -> aim.cards().contains(tip.id())).toList();
    return about.isEmpty() ? all : about;
  }
}
