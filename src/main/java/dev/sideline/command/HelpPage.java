package dev.sideline.command;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;

/** What a person can type, with examples. */
final class HelpPage {
  private HelpPage() {}

  static Message show(Words words) {
    return Message.of(
        new Heading(words.of("help.title")),
        new Text(words.of("help.how")),
        new Example(words.of("help.example.ask"), words.of("help.example.ask.meaning")),
        new Example(words.of("help.example.paste"), words.of("help.example.paste.meaning")),
        new Example(
            Command.GOES_ON + " " + words.of("help.example.follow"),
            words.of("help.example.follow.meaning")),
        new Example("cards", words.of("help.example.cards.meaning")),
        new Example("card angry-customer", words.of("help.example.card.meaning")),
        new Example("language", words.of("help.example.language.meaning")),
        new Example("onboard", words.of("help.example.onboard.meaning")),
        new Example("tip", words.of("help.example.tip.meaning")),
        new Example("settings", words.of("help.example.settings.meaning")),
        new Example("forget me", words.of("help.example.forget.meaning")),
        new Note(words.of("help.privacy")));
  }
}
