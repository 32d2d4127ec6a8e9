package dev.sideline.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What the coach says, free of any platform's markup: each platform shows the parts its own way.
 *
 * <p>All texts are plain text. They may hold words of a customer, so an adapter escapes them.
 */
public record Message(List<Part> parts) {

  public Message {
    parts = List.copyOf(parts);
  }

  /** The same with one more part at its beginning. */
  public Message after(Part part) {
    List<Part> all = new ArrayList<>(List.of(part));
    all.addAll(parts);
    return new Message(all);
  }

  public static Message of(Part... parts) {
    return new Message(List.of(parts));
  }

  /** One piece of a message, in reading order. */
  public sealed interface Part {}

  /** The title of what follows. */
  public record Heading(String text) implements Part {}

  /** A paragraph. */
  public record Text(String text) implements Part {}

  /** Lines that can be said or written to a customer as they stand, under a label. */
  public record Sayings(String label, List<Saying> lines) implements Part {
    public Sayings {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line to say.
   *
   * @param manner where the line fits, such as "On the phone"; empty where it fits anywhere
   */
  public record Saying(String manner, String line) {}

  /** Things to do in their order, under a label. */
  public record Steps(String label, List<String> items) implements Part {
    public Steps {
      items = List.copyOf(items);
    }
  }

  /** Things in no particular order, under a label; an empty label shows none. */
  public record Points(String label, List<String> items) implements Part {
    public Points {
      items = List.copyOf(items);
    }
  }

  /**
   * People, groups or channels behind some words; readers see their names.
   *
   * @param ids the platform's, never what somebody wrote
   */
  public record Mentions(String label, List<String> ids) implements Part {
    public Mentions {
      ids = List.copyOf(ids);
    }
  }

  /** Something a person can type to the coach, with what it does. */
  public record Example(String utterance, String meaning) implements Part {}

  /** Small print: sources, hints, what to do next. */
  public record Note(String text) implements Part {}

  /** A person, by the name the platform knows them by, after some words such as "Shared by". */
  public record Named(String words, Person person) implements Part {}

  /** Buttons beside each other. */
  public record Buttons(List<Button> buttons) implements Part {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * One button.
   *
   * @param act what is said to the coach when it is pressed: a word, and what it is about
   */
  public record Button(String label, String act) {}

  /**
   * Whether what stands above helped.
   *
   * @param good what is said to the coach when it did
   * @param bad what is said to the coach when it did not
   */
  public record Rating(Button good, Button bad) implements Part {}
}
