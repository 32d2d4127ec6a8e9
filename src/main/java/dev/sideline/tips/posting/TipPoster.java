package dev.sideline.tips.posting;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts tips up in channels. */
public final class TipPoster {
  private final TipShelf shelf;
  private final TipPosts posts;
  private final Noticeboard noticeboard;

  public TipPoster(TipShelf shelf, TipPosts posts, Noticeboard noticeboard) {
    this.shelf = shelf;
    this.posts = posts;
    this.noticeboard = noticeboard;
  }

  /**
   * Puts a tip up. What was chosen is taken down before, so that whoever tries it again puts up the
   * same.
   *
   * @param notice tells this notice from others, and where it goes
   * @param id of the posted tip
   * @param choice chooses, unless that was done before, given the ids of the tips that were there
   * @param topic of which it is; may be empty
   * @throws IllegalStateException when it should be tried again later
   */
  public Posted post(
      Incoming notice, String id, Function<List<String>, Post> choice, String topic) {
    String tenant = notice.person().tenant();
    Post post =
        posts
            .find(tenant, id)
            .filter(known -> tip(known).isPresent())
            .orElseGet(() -> posts.choose(tenant, id, notice.place().channel(), choice));
    Tip tip = tip(post).orElseThrow();
    Posted posted =
        noticeboard.post(notice, PostPage.show(tip, post, topic, Words.in(post.language())));
    if (posted instanceof Up) {
      posts.posted(tenant, id);
    }
    return posted;
  }

  /** Takes down that one is up, where whoever put it up died before, or never heard of it. */
  public void note(Incoming notice, String id) {
    String tenant = notice.person().tenant();
    if (posts.find(tenant, id).filter(post -> post.posted().isEmpty()).isPresent()
        && noticeboard.shows(notice)) {
      posts.posted(tenant, id);
    }
  }

  private Optional<Tip> tip(Post post) {
    return shelf.tip(post.tenant(), post.tip(), post.language());
  }
}
