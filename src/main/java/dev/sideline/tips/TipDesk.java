package dev.sideline.tips;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.tips.TipWish.Now;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipPage;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Settled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Shows tips to whoever asks for one. */
public final class TipDesk {
  private static final int LONGEST_TOPIC = 120;

  private final TipShelf shelf;
  private final Settled settled;
  private final Redactor redactor;
  private final Predicate<Incoming> mayPost;
  private final InstantSource clock;

  /**
   * @param mayPost whether somebody may post a tip where they ask for it; may wait for the platform
   */
  public TipDesk(
      TipShelf shelf,
      Settled settled,
      Redactor redactor,
      Predicate<Incoming> mayPost,
      InstantSource clock) {
    this.shelf = shelf;
    this.settled = settled;
    this.redactor = redactor;
    this.mayPost = mayPost;
    this.clock = clock;
  }

  Message now(Now wish, Incoming from) {
    Language language = settled.language(from);
    Words words = Words.in(language);
    String topic = shortened(redactor.redact(TypedText.clean(wish.topic())).text());
    List<Tip> tips = topic.isEmpty() ? all(from, language) : about(topic, from, language);
    if (tips.isEmpty()) {
      return Message.of(
          new Text(words.of("tip.topic.none", topic)),
          new Example("cards", words.of("help.example.cards.meaning")));
    }
    return show(next(tips, wish.after(), topic), topic, from, words);
  }

  /** A button carries it along. */
  private static String shortened(String topic) {
    return topic.length() <= LONGEST_TOPIC
        ? topic
        : TypedText.clean(topic.substring(0, LONGEST_TOPIC));
  }

  /** Each person has an order of their own. */
  private List<Tip> all(Incoming from, Language language) {
    return shelf.tips(from.person().tenant(), language).stream()
        .sorted(Comparator.comparing(tip -> place(from.person().id() + "/" + tip.id())))
        .toList();
  }

  private static UUID place(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private List<Tip> about(String topic, Incoming from, Language language) {
    List<Tip> all = shelf.tips(from.person().tenant(), language);
    return shelf.about(topic, language).stream()
        .flatMap(card -> all.stream().filter(tip -> tip.id().equals(card)))
        .toList();
  }

  /** The one behind the one that was seen; else the best about a topic, or another every day. */
  private Tip next(List<Tip> tips, String after, String topic) {
    for (int i = 0; i < tips.size(); i++) {
      if (tips.get(i).id().equals(after)) {
        return tips.get((i + 1) % tips.size());
      }
    }
    long day = Duration.ofMillis(clock.millis()).toDays();
    return topic.isEmpty() ? tips.get((int) (day % tips.size())) : tips.getFirst();
  }

  private Message show(Tip tip, String topic, Incoming from, Words words) {
    List<Part> parts = new ArrayList<>(TipPage.show(tip, words));
    parts.add(
        new Note(tip.isOfTeam() ? words.of("tip.from.team") : words.of("tip.from", tip.title())));
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        new Button(
            words.of("tip.another"), ("tip " + TipWish.ANOTHER + tip.id() + " " + topic).strip()));
    if (!tip.isOfTeam()) {
      buttons.add(new Button(words.of("tip.open"), "card " + tip.id()));
    }
    if (mayPost.test(from)) {
      buttons.add(new Button(words.of("tip.post"), "tip " + TipWish.POST + tip.id()));
    }
    parts.add(new Buttons(buttons));
    return new Message(parts);
  }
}
