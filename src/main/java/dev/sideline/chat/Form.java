package dev.sideline.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that a person fills in.
 *
 * @param name tells forms from each other
 * @param about what this one is about, handed back with the answers; never shown
 * @param title of at most 24 characters
 * @param submit what stands on the button, of at most 24 characters; empty for a form that only
 *     tells something
 */
public record Form(String name, String about, String title, String submit, List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
  }

  /** All it tells, where there is nothing to fill in; empty for any other form. */
  public Optional<Message> told() {
    return submit.isEmpty()
        ? Optional.of(
            new Message(
                fields.stream()
                    .filter(Shown.class::isInstance)
                    .flatMap(field -> ((Shown) field).message().parts().stream())
                    .toList()))
        : Optional.empty();
  }

  /** A form that only tells something. */
  public static Form telling(String title, Message message) {
    return new Form("told", "", title, "", List.of(new Shown(message)));
  }

  /** What a button that opens a form says when it is pressed. */
  public static String opening(String name, String about) {
    return "form " + name + " " + about;
  }

  /** One piece of a form, from top to bottom. */
  public sealed interface Field {}

  /** What is shown, and not filled in. */
  public record Shown(Message message) implements Field {}

  /**
   * Words to type.
   *
   * @param value what stands there at first
   * @param hint what to write, in a line; may be empty
   * @param longest the most characters
   * @param needed whether it may not be left empty
   * @param tall whether it takes several lines
   */
  public record Line(
      String key,
      String label,
      String hint,
      String value,
      int longest,
      boolean needed,
      boolean tall)
      implements Field {}

  /**
   * One of several.
   *
   * @param value the key of the option that is chosen at first
   */
  public record Choice(String key, String label, List<Option> options, String value)
      implements Field {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** One of the options of a choice. */
  public record Option(String key, String label) {}

  /**
   * A channel of the platform.
   *
   * @param value the platform's id of the channel that is chosen at first; may be empty
   */
  public record Channel(String key, String label, String value) implements Field {}

  /**
   * A form as it was filled in.
   *
   * @param values by the fields' keys; empty where nothing was filled in
   */
  public record Filled(String name, String about, Map<String, String> values) {
    public Filled {
      values = Map.copyOf(values);
    }

    /** What was filled in; empty where nothing was. */
    public String value(String key) {
      return values.getOrDefault(key, "");
    }
  }

  /** What came of a form that was sent. */
  public sealed interface Outcome {

    /** It was taken; the message, if any, is told to the person. */
    record Taken(List<Message> told) implements Outcome {
      public Taken {
        told = List.copyOf(told);
      }
    }

    /**
     * It was taken, and is answered behind its acknowledgement like a button.
     *
     * @param act what such a button would stand for
     */
    record Pressed(String act) implements Outcome {}

    /**
     * Its words are said to the coach, as if they had been typed.
     *
     * @param key the field they stand in
     */
    record Said(String key, String words) implements Outcome {}

    /** It stays open, and these fields tell what is wrong with them. */
    record Wrong(Map<String, String> faults) implements Outcome {
      public Wrong {
        faults = Map.copyOf(faults);
      }
    }
  }
}
