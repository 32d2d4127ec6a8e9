package dev.sideline.adapter.terminal;

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
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.RightToLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Messages as text for a terminal, in colour where it has it. */
public final class TerminalMessages {
  private static final int WIDTH = 88;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern SPACES = Pattern.compile(" +");

  private final boolean colour;

  public TerminalMessages(boolean colour) {
    this.colour = colour;
  }

  /** The text of a message, ending in a line break. */
  public String render(Message message) {
    StringBuilder text = new StringBuilder();
    Part before = null;
    for (Part part : message.parts()) {
      if (part instanceof Buttons || part instanceof Rating) {
        // Here nobody can press anything.
        continue;
      }
      if (before != null && !(part instanceof Example)) {
        text.append('\n');
      }
      text.append(render(part));
      before = part;
    }
    return text.toString();
  }

  private String render(Part part) {
    return switch (part) {
      case Heading heading -> block(Style.BOLD, "", heading.text());
      case Text text -> block(Style.PLAIN, "", text.text());
      case Note note -> block(Style.FAINT, "", note.text());
      case Sayings sayings -> label(sayings.label()) + lines(sayings.lines());
      case Steps steps -> label(steps.label()) + numbered(steps.items());
      case Points points -> label(points.label()) + dotted(points.items());
      case Mentions mentions ->
          block(Style.PLAIN, "", mentions.label() + " " + String.join(", ", mentions.ids()));
      case Example example ->
          block(Style.GREEN, "  ", example.utterance())
              + block(Style.FAINT, "      ", example.meaning());
      case Named named -> block(Style.FAINT, "", named.words() + " " + named.person().id());
      case Buttons buttons -> "";
      case Rating rating -> "";
    };
  }

  private String label(String label) {
    return label.isEmpty() ? "" : block(Style.BOLD, "", label);
  }

  private String lines(List<Saying> sayings) {
    StringBuilder text = new StringBuilder();
    for (Saying saying : sayings) {
      String manner = saying.manner().isEmpty() ? "" : saying.manner() + ": ";
      text.append(block(Style.GREEN, "  ", manner + "\"" + saying.line() + "\""));
    }
    return text.toString();
  }

  private String numbered(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(block(Style.PLAIN, "  " + (i + 1) + ". ", items.get(i)));
    }
    return text.toString();
  }

  private String dotted(List<String> items) {
    StringBuilder text = new StringBuilder();
    items.forEach(item -> text.append(block(Style.PLAIN, "  - ", item)));
    return text.toString();
  }

  /** Wraps a text; its first line follows the lead, the others are indented as far. */
  private String block(Style style, String lead, String content) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    // What people typed must not steer the terminal.
    for (String word : SPACES.split(CONTROL.matcher(content).replaceAll(" ").strip(), -1)) {
      if (!line.isEmpty() && lead.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    boolean rightToLeft = RightToLeft.is(content);
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = rightToLeft ? RightToLeft.marked(lines.get(i)) : lines.get(i);
      block.append(i == 0 ? lead : " ".repeat(lead.length()));
      block.append(colour ? style.wrap(text) : text).append('\n');
    }
    return block.toString();
  }

  /** The few looks a text can have, as ANSI sequences. */
  private enum Style {
    PLAIN(""),
    BOLD("\u001B[1m"),
    FAINT("\u001B[2m"),
    GREEN("\u001B[32m");

    private final String on;

    Style(String on) {
      this.on = on;
    }

    String wrap(String text) {
      return on.isEmpty() ? text : on + text + "\u001B[0m";
    }
  }
}
