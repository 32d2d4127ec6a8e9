package dev.sideline.tips.posting;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.playbook.QuizPage;
import dev.sideline.tips.shelf.Tip;
import dev.sideline.tips.shelf.TipPage;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A tip as a channel sees it. */
final class PostPage {
  private PostPage() {}

  static Message show(Tip tip, Post post, String topic, Words words) {
    List<Part> parts = new ArrayList<>(TipPage.show(tip, words));
    parts.add(new Note(words.of("tip.why", post.reason().in(topic, words))));
    tip.quiz().ifPresent(quiz -> parts.addAll(QuizPage.ask(quiz, n -> QuizDesk.act(post.id(), n))));
    if (!tip.isOfTeam()) {
      parts.add(new Example("card " + tip.id(), words.of("tip.more")));
    }
    parts.add(new Note(words.of("tip.bot")));
    return new Message(parts);
  }
}
