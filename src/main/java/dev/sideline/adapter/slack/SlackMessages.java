package dev.sideline.adapter.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Named;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Rating;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Messages as Slack shows them: blocks, and the same words as text for where blocks are not. */
final class SlackMessages {
  private static final int BLOCKS_LIMIT = 50;
  private static final int HOME_BLOCKS_LIMIT = 100;
  private static final int HEADER_LIMIT = 150;
  private static final int CONTEXT_LIMIT = 2_000;

  /** Slack takes 40,000 characters, and advises against more than this. */
  private static final int TEXT_LIMIT = 4_000;

  /** All the words in the blocks of a message; Slack takes somewhat more. */
  private static final int PAGE_LIMIT = 10_000;

  private static final String MORE = "…";

  private final String command;

  /**
   * @param command the slash command, with its slash
   */
  SlackMessages(String command) {
    this.command = command;
  }

  /**
   * Several messages as one, in the form of a reply that only the asker sees; its words and blocks
   * serve for any other message too.
   */
  SlashCommandResponse privately(List<Message> messages) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Lined part : lined(messages)) {
      blocks.addAll(part.blocks());
      texts.add(part.lines().plain());
    }
    texts.removeIf(String::isBlank);
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(shortened(String.join("\n\n", texts)))
        .blocks(limited(blocks, BLOCKS_LIMIT))
        .build();
  }

  /** The words of a message that is still being made, without the small print at its end. */
  String words(Message message) {
    return lined(List.of(message)).stream()
        .filter(part -> !(part.part() instanceof Note))
        .map(part -> part.lines().plain())
        .collect(Collectors.joining("\n\n"));
  }

  /** A message as several, each of which Slack takes whole. */
  List<Message> pages(Message message) {
    List<Message> pages = new ArrayList<>();
    List<Part> page = new ArrayList<>();
    for (Part part : message.parts()) {
      page.add(part);
      if (page.size() > 1 && !fits(page)) {
        pages.add(new Message(page.subList(0, page.size() - 1)));
        page = new ArrayList<>(List.of(part));
      }
    }
    pages.add(new Message(page));
    return pages;
  }

  private boolean fits(List<Part> parts) {
    List<Lined> lined = lined(List.of(new Message(parts)));
    return lined.stream().mapToInt(part -> part.blocks().size()).sum() <= BLOCKS_LIMIT
        && lined.stream().mapToInt(part -> part.lines().plain().length()).sum() <= PAGE_LIMIT;
  }

  /** Messages below each other, at the coach's home. */
  List<LayoutBlock> home(List<Message> messages) {
    return limited(
        lined(messages).stream().flatMap(part -> part.blocks().stream()).toList(),
        HOME_BLOCKS_LIMIT);
  }

  /** A part of a message as lines, with the part that says which kind of block it becomes. */
  private record Lined(Part part, Lines lines) {

    List<LayoutBlock> blocks() {
      String text = lines.plain();
      return switch (part) {
        case Buttons buttons -> List.of(SlackButtons.of(buttons));
        case Rating rating -> List.of(SlackButtons.of(rating));
        case Named named -> List.of(SlackNames.of(named));
        case Heading heading when text.length() <= HEADER_LIMIT && !text.isEmpty() ->
            List.of(HeaderBlock.builder().text(Lines.plainText(text)).build());
        case Note note ->
            SlackText.split(text, CONTEXT_LIMIT).stream()
                .map(Lines::plainText)
                .<LayoutBlock>map(small -> ContextBlock.builder().elements(List.of(small)).build())
                .toList();
        default -> lines.sections();
      };
    }
  }

  private List<Lined> lined(List<Message> messages) {
    List<Lined> all = new ArrayList<>();
    for (Part part : messages.stream().flatMap(message -> message.parts().stream()).toList()) {
      if (part instanceof Example example
          && !all.isEmpty()
          && all.getLast().part() instanceof Example) {
        all.getLast().lines().example(command + " " + example.utterance(), example.meaning());
      } else {
        all.add(new Lined(part, lines(part)));
      }
    }
    return all;
  }

  private Lines lines(Part part) {
    Lines lines = new Lines();
    switch (part) {
      case Heading heading -> lines.text(SlackText.line(heading.text()));
      case Text text -> lines.text(text.text());
      case Note note -> lines.text(note.text());
      case Sayings sayings -> {
        lines.label(sayings.label());
        sayings.lines().forEach(saying -> lines.quote(saying.manner(), saying.line()));
      }
      case Steps steps -> {
        lines.label(steps.label());
        for (int i = 0; i < steps.items().size(); i++) {
          lines.item((i + 1) + ". ", steps.items().get(i));
        }
      }
      case Points points -> {
        lines.label(points.label());
        points.items().forEach(item -> lines.item("• ", item));
      }
      case Mentions mentions -> lines.mentions(mentions.label(), mentions.ids());
      case Example example -> lines.example(command + " " + example.utterance(), example.meaning());
      case Named named -> lines.text(named.words());
      case Buttons buttons -> {}
      case Rating rating -> {}
    }
    return lines;
  }

  private static String shortened(String text) {
    List<String> pieces = SlackText.split(text, TEXT_LIMIT - MORE.length());
    return pieces.size() <= 1 ? text : pieces.getFirst() + MORE;
  }

  private static List<LayoutBlock> limited(List<LayoutBlock> blocks, int limit) {
    if (blocks.size() <= limit) {
      return blocks;
    }
    List<LayoutBlock> kept = new ArrayList<>(blocks.subList(0, limit - 1));
    kept.addAll(new Lines().text(MORE).sections());
    return kept;
  }
}
