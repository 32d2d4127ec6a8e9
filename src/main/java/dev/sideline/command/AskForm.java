package dev.sideline.command;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.List;

/** Asks what is happening, for whoever calls the coach from nowhere in particular. */
public final class AskForm implements Forms {
  /** What it is called among the forms. */
  public static final String NAME = "ask";

  private static final String SITUATION = "situation";
  private static final int LONGEST = 3_000;

  private final Languages languages;

  public AskForm(Languages languages) {
    this.languages = languages;
  }

  @Override
  public Form open(String about, Incoming from) {
    Words words = Words.in(languages.of(from.person()).orElse(Language.EN));
    return new Form(
        NAME,
        about,
        words.of("ask.title"),
        words.of("ask.submit"),
        List.of(
            new Line(
                SITUATION,
                words.of("ask.situation"),
                words.of("help.example.ask"),
                "",
                LONGEST,
                true,
                true)));
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    return new Outcome.Said(SITUATION, filled.value(SITUATION));
  }
}
