package dev.sideline.tips.posting;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Words;
import java.util.Optional;
import java.util.function.Supplier;

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
   * @param choice chooses, unless that was done before
   * @param topic of which it is; may be empty
   * @throws IllegalStateException when it should be tried again later
   */
  public Posted post(Incoming notice, String id, Supplier<Post> choice, String topic) {
    String tenant = notice.person().tenant();
    Post post = posts.find(tenant, id).filter(known -> tip(known).isPresent()).orElseGet(choice);
    Tip tip = tip(post).orElseThrow();
    posts.choose(post);
    Posted posted =
        noticeboard.post(notice, PostPage.show(tip, post, topic, Words.in(post.language())));
    if (posted instanceof Up) {
      posts.posted(tenant, id);
    }
    return posted;
  }

  private Optional<Tip> tip(Post post) {
    return shelf.tip(post.tenant(), post.tip(), post.language());
  }
}
