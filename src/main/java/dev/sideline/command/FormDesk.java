package dev.sideline.command;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Place.Seen;
import dev.sideline.command.Command.Fill;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands each form to the feature it belongs to. */
public final class FormDesk {
  private final Map<String, Forms> kinds;

  /**
   * @param kinds by the name of the form
   */
  public FormDesk(Map<String, Forms> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * The form that a person asks for; empty where they ask for something else. Making it may wait a
   * moment for the platform.
   */
  public Optional<Supplier<Form>> open(Command command, Incoming from) {
    return command instanceof Fill fill
        ? Optional.ofNullable(kinds.get(fill.form()))
            .<Supplier<Form>>map(kind -> () -> kind.open(fill.about(), from))
        : Optional.empty();
  }

  /**
   * A form for whoever asked where none can be opened: what it tells where it only does that, else
   * a button. What many see is a button, as what a form tells is meant for one person.
   */
  Message page(Fill fill, Incoming from, Words words) {
    return Optional.of(fill)
        .filter(asked -> from.place().seen() != Seen.OPENLY)
        .flatMap(asked -> open(asked, from))
        .flatMap(form -> form.get().told())
        .orElseGet(() -> FormPage.show(fill, words));
  }

  /** Takes a form; one that no feature knows is of an older coach, and is forgotten. */
  public Outcome submit(Filled filled, Incoming from) {
    Forms kind = kinds.get(filled.name());
    return kind == null ? new Outcome.Taken(List.of()) : kind.submit(filled, from);
  }
}
