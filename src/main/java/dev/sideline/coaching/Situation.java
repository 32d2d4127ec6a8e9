package dev.sideline.coaching;

import dev.sideline.content.phrases.Quotations;
import dev.sideline.privacy.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent describes, cleaned. */
record Situation(String text) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** A few words that announce what is pasted behind them. */
  private static final Pattern ANNOUNCED = Pattern.compile("^([^:]{3,80}):\\s+(.+)$");

  /** The longest text that is searched with; what matters stands at the beginning and the end. */
  private static final int SEARCHED = 1_500;

  private static final int BRIEF = 2;

  /**
   * A situation that holds a pasted message.
   *
   * @param own the agent's words around it; may be empty
   * @param pasted the customer's words
   */
  record Parts(String own, String pasted) {}

  static Situation of(String typed) {
    return new Situation(TypedText.clean(typed));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isWordless() {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  boolean isBrief() {
    return words() <= BRIEF;
  }

  int words() {
    return SPACE.split(text).length;
  }

  /** What is quoted, and what stands around it; empty where nothing is in quotation marks. */
  Optional<Parts> quoted() {
    List<String> quotes = new ArrayList<>();
    StringBuilder own = new StringBuilder();
    Matcher matcher = Quotations.in(text);
    while (matcher.find()) {
      matcher.appendReplacement(own, " ");
      quotes.add(Quotations.words(matcher));
    }
    matcher.appendTail(own);
    return quotes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parts(own.toString().strip(), String.join(" ", quotes)));
  }

  /** What follows a colon near the beginning, and what stands before it. */
  Optional<Parts> announced() {
    Matcher matcher = ANNOUNCED.matcher(text);
    return matcher.find()
        ? Optional.of(new Parts(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The same as what came after earlier words. */
  Situation after(List<String> earlier) {
    return earlier.isEmpty() ? this : new Situation(String.join(" ", earlier) + " " + text);
  }

  /** The part to search with. */
  String searched() {
    if (text.length() <= SEARCHED) {
      return text;
    }
    int head = SEARCHED * 2 / 3;
    String part = text.substring(0, head) + " " + text.substring(text.length() - (SEARCHED - head));
    return TypedText.withoutNoText(part);
  }
}
