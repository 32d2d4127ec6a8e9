package dev.sideline.sharing;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted.Closed;
import dev.sideline.chat.Noticeboard.Posted.Refused;
import dev.sideline.chat.Noticeboard.Posted.Uninvited;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.Recall;
import dev.sideline.coaching.Recall.Recalled;
import dev.sideline.coaching.Recall.Recalled.Kept;
import dev.sideline.coaching.Recall.Recalled.Missing;
import dev.sideline.privacy.Redactor;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shows a private answer to the channel it was asked in, once the asker has seen how it looks. */
public final class Sharing implements Forms {
  private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");

  private final Recall recall;
  private final Noticeboard noticeboard;
  private final Redactor redactor;

  public Sharing(Recall recall, Noticeboard noticeboard, Redactor redactor) {
    this.recall = recall;
    this.noticeboard = noticeboard;
    this.redactor = redactor;
  }

  @Override
  public Form open(String question, Incoming from) {
    Words words = recall.words(from.person());
    return switch (find(question, from)) {
      case Missing missing -> Form.telling(words.of("share.title"), missing.told());
      case Kept kept ->
          new Form(
              AnswerButtons.SHARE,
              question,
              words.of("share.title"),
              words.of("share.submit"),
              List.of(
                  new Shown(Message.of(new Text(words.of("share.preview")))),
                  new Shown(notice(kept.answer(), from.person()))));
    };
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    return switch (find(filled.about(), from)) {
      case Missing missing -> new Taken(List.of(missing.told()));
      case Kept kept -> new Outcome.Pressed(AnswerButtons.SHARE + " " + filled.about());
    };
  }

  /** Shares an answer, and tells whoever does so what came of it. */
  public Message share(String question, Incoming from) {
    return switch (find(question, from)) {
      case Missing missing -> missing.told();
      case Kept kept -> share(kept.answer(), from);
    };
  }

  private Message share(Given answer, Incoming from) {
    Incoming notice =
        new Incoming(
            "shared/" + from.id(), from.person(), answer.place().seen(Seen.OPENLY), "", "");
    Words words = recall.words(from.person());
    return Message.of(
        new Text(
            switch (noticeboard.post(notice, notice(answer, from.person()))) {
              case Up up -> words.of("share.done");
              case Uninvited uninvited -> words.of("share.uninvited");
              case Closed closed -> words.of("share.closed");
              case Refused refused -> words.of("share.refused", refused.reason());
            }));
  }

  /**
   * What everybody will see; what was asked before a rule of redaction was made, is redacted by it.
   */
  private Message notice(Given answer, Person sharer) {
    Words words = Words.in(answer.language());
    List<Part> parts = new ArrayList<>();
    parts.add(new Named(words.of("share.by"), sharer));
    parts.add(new Text(words.of("share.question", clean(answer.situation()))));
    PARAGRAPHS.splitAsStream(clean(answer.advice())).map(Text::new).forEach(parts::add);
    parts.add(new Note(words.of("share.note")));
    return new Message(parts);
  }

  private String clean(String text) {
    return redactor.redact(text).text();
  }

  /**
   * What is said between two is not for others, and where nothing was advised nothing is shared.
   */
  private Recalled find(String question, Incoming from) {
    Recalled found = recall.find(question, from);
    return found instanceof Kept kept
            && (kept.answer().advice().isEmpty() || !isInChannel(kept.answer().place()))
        ? recall.gone(from.person())
        : found;
  }

  private static boolean isInChannel(Place place) {
    return place.seen() != Seen.DIRECTLY && !place.channel().isEmpty();
  }
}
