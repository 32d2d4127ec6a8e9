package dev.sideline.tips.posting;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Noticeboard.Posted.Closed;
import dev.sideline.chat.Noticeboard.Posted.Refused;
import dev.sideline.chat.Noticeboard.Posted.Uninvited;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Posts a tip where a lead wants it now. */
public final class PostDesk {
  private final TipShelf shelf;
  private final TipPoster poster;
  private final Settled settled;
  private final Leads leads;
  private final Predicate<Incoming> inChannel;

  /**
   * @param inChannel whether something is said in a channel, and not between two
   */
  public PostDesk(
      TipShelf shelf,
      TipPoster poster,
      Settled settled,
      Leads leads,
      Predicate<Incoming> inChannel) {
    this.shelf = shelf;
    this.poster = poster;
    this.settled = settled;
    this.leads = leads;
    this.inChannel = inChannel;
  }

  /** Whether somebody may post where they are; may wait for the platform. */
  public boolean mayPost(Incoming from) {
    return inChannel.test(from) && leads.include(from.person());
  }

  /** Posts it, and tells what came of it. */
  public Message post(String id, Incoming from) {
    Words words = Words.in(settled.language(from));
    if (!inChannel.test(from)) {
      return told(words.of("tip.elsewhere"));
    }
    return leads
        .refusal(from.person(), words)
        .orElseGet(
            () ->
                shelf
                    .tip(from.person().tenant(), id, spoken(from))
                    .map(tip -> post(tip, from, words))
                    .orElseGet(() -> told(words.of("tip.gone"))));
  }

  private Language spoken(Incoming from) {
    return settled.of(from).language().orElseGet(() -> settled.language(from));
  }

  private Message post(Tip tip, Incoming from, Words words) {
    // However often this one button is pressed, it is one post.
    String id = UUID.nameUUIDFromBytes(from.original().getBytes(StandardCharsets.UTF_8)).toString();
    Incoming notice =
        new Incoming(
            "tip/" + id,
            from.person(),
            new Place(from.place().platform(), from.place().channel(), "", Seen.OPENLY),
            "",
            "");
    return told(
        switch (poster.post(notice, id, used -> picked(tip, id, from), "")) {
          case Up up -> words.of("tip.posted");
          case Uninvited uninvited -> words.of("tip.uninvited");
          case Closed closed -> words.of("tip.closed");
          case Refused refused -> words.of("tip.refused", refused.reason());
        });
  }

  private Post picked(Tip tip, String id, Incoming from) {
    Aim aim = new Aim(from.person().tenant(), from.place().channel(), spoken(from), List.of());
    return Post.of(id, 0, aim, new Chosen(tip, Reason.PICKED));
  }

  private static Message told(String text) {
    return Message.of(new Text(text));
  }
}
