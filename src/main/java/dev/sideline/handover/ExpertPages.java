package dev.sideline.handover;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.words.Words;

/** What experts and those who ask them read. */
final class ExpertPages {
  private ExpertPages() {}

  /** A question, for experts. */
  static Message question(HandedOver question, Words words) {
    return Message.of(
        new Named(words.of("experts.asker"), question.asker()),
        new Text(question.words()),
        new Note(words.of("experts.language", words.name(question.language()))),
        new Note(words.of("experts.reply")));
  }

  /** An expert's answer, for whoever asked. */
  static Message answer(HandedOver question, Incoming said, Words words) {
    return Message.of(
        new Named(words.of("experts.by"), said.person()),
        new Text(said.utterance()),
        new Note(words.of("experts.reminder", question.words())));
  }
}
