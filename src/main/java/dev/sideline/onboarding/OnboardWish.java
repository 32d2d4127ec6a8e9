package dev.sideline.onboarding;

import dev.sideline.chat.Reference;
import dev.sideline.chat.Reference.Sort;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody wants of the coach about onboarding. */
public sealed interface OnboardWish {
  /** Stands before whatever a button says. */
  String WORD = "onboard";

  Pattern ID = Pattern.compile("[a-z0-9-]+");

  /** To begin, or to go on. */
  record GoOn() implements OnboardWish {}

  /** Somebody joined a channel whose newcomers are greeted. */
  record Joined(String channel) implements OnboardWish {}

  /**
   * To begin a track.
   *
   * @param channel where it was asked for; may be empty
   */
  record Begin(String track, String channel) implements OnboardWish {}

  /** A plain wish about one's own track. */
  record Own(Order order) implements OnboardWish {}

  /**
   * Something that a button asked about first.
   *
   * @param enrolment that it was about; a later one is not touched by it
   */
  record Sure(Order order, String enrolment) implements OnboardWish {}

  /** Something in a lesson. */
  record InLesson(Step step, String lesson, String words) implements OnboardWish {}

  /**
   * Somebody else is to be led through a track.
   *
   * @param person the platform's id; empty where it cannot be told whom the words mean
   * @param track the id of it; may be empty
   */
  record Assign(String person, String track) implements OnboardWish {}

  /** How somebody else gets on. */
  record StatusOf(String person) implements OnboardWish {}

  /** What is wished in a word. */
  enum Order {
    NEXT,
    NOT_NOW,
    PAUSE,
    STOP,
    RESTART,
    STATUS,
    SHARE,
    KEEP;

    String act() {
      return WORD + " " + word();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Order> of(String word) {
      return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
    }
  }

  /** What is done in a lesson. */
  enum Step {
    /** Its question is to be shown. */
    ASK,

    /** Its question is answered: by a number, or several between commas. */
    CHECK,

    /** The same when it came back. */
    AGAIN,

    /** Something was written for practice. */
    WROTE,

    /** Practice is left out. */
    SKIP,

    /** Something was noted, and the lesson is done. */
    NOTED,

    /** The lesson is done. */
    DONE;

    String act(String lesson) {
      return WORD + " lesson " + name().toLowerCase(Locale.ROOT) + " " + lesson;
    }

    private static Optional<Step> of(String word) {
      return Arrays.stream(values())
          .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /**
   * The wish in what was typed after {@code onboard}, or what a button stands for; empty where it
   * is something else that begins with this word, such as a situation.
   */
  static Optional<OnboardWish> parse(String words) {
    String[] parts = words.strip().split("\\s+", 4);
    String first = parts[0].toLowerCase(Locale.ROOT);
    return switch (parts.length) {
      case 1 ->
          first.isEmpty() || first.equals("resume")
              ? Optional.of(new GoOn())
              : Order.of(first).<OnboardWish>map(Own::new).or(() -> assign(parts[0], ""));
      case 2 -> two(first, parts[0], parts[1]);
      default -> more(first, parts);
    };
  }

  private static Optional<OnboardWish> two(String first, String written, String second) {
    return switch (first) {
      case "status" -> person(second).map(StatusOf::new);
      case "begin-track" -> Optional.of(new Begin(second, ""));
      case "sure-stop" -> Optional.of(new Sure(Order.STOP, second));
      case "sure-restart" -> Optional.of(new Sure(Order.RESTART, second));
      default -> assign(written, second.toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<OnboardWish> more(String first, String[] parts) {
    return switch (first) {
      case "begin-track" ->
          parts.length == 3 ? Optional.of(new Begin(parts[1], parts[2])) : Optional.empty();
      case "lesson" ->
          Step.of(parts[1])
              .filter(step -> ID.matcher(parts[2]).matches())
              .map(step -> new InLesson(step, parts[2], parts.length == 4 ? parts[3] : ""));
      default -> Optional.empty();
    };
  }

  private static Optional<OnboardWish> assign(String whom, String track) {
    return person(whom)
        .filter(person -> track.isEmpty() || ID.matcher(track).matches())
        .map(person -> new Assign(person, track));
  }

  /** The id of a person who is named so; empty within where the platform does not tell. */
  private static Optional<String> person(String word) {
    Optional<Reference> named = Reference.in(word);
    if (named.isPresent()) {
      return named.filter(one -> one.sort() == Sort.PERSON).map(Reference::id);
    }
    return word.startsWith("@") ? Optional.of("") : Optional.empty();
  }
}
