package dev.sideline.tips.posting;

import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

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
    return new Round(
            tips(aim),
            aim.channel(),
            posts.in(aim.tenant(), aim.channel()).stream().map(Post::tip).toList(),
            struggles.in(aim.tenant(), aim.channel(), clock.instant().minus(LATELY)))
        .next(many);
  }

  /** Where the cards of a topic are gone, any tip is better than none. */
  private List<Tip> tips(Aim aim) {
    List<Tip> all = shelf.tips(aim.tenant(), aim.language());
    List<Tip> about = all.stream().filter(tip -> aim.cards().contains(tip.id())).toList();
    return about.isEmpty() ? all : about;
  }
}
