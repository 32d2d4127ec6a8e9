package dev.sideline.adapter.slack;

import dev.sideline.chat.Reference;
import dev.sideline.chat.Reference.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as Slack needs them: free of what Slack would take for its own signs. */
final class SlackText {
  /** Characters that show nothing, but can turn the direction or the end of what is read. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}&&[^\\n\\u200C\\u200D]]+");

  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\u000B\\f]+");

  /** Bold, italic, struck, code, emoji, or a quote at the beginning of a line. */
  private static final Pattern MARKUP =
      Pattern.compile("[*_~`]|:[\\w+'-]+:|^\\s*>", Pattern.MULTILINE);

  /** A character without which no text looks like markup. */
  private static final Pattern SIGN = Pattern.compile("[*_~`:>]");

  /** A mention, a channel or a link, with the words it is shown by, if there are any. */
  private static final Pattern REFERENCE =
      Pattern.compile("<([@#!]?)(?:mailto:|subteam\\^)?([^<>|]+)(?:\\|([^<>]*))?>");

  /** Of a person, a group or a channel. */
  private static final Pattern ID = Pattern.compile("[UWSCG][A-Z0-9]+");

  private SlackText() {}

  /** The text without invisible characters; its line breaks stay. */
  static String clean(String text) {
    if (isClean(text)) {
      return text.strip();
    }
    String lines = LINE_BREAK.matcher(text).replaceAll("\n");
    String spaced = SPACE.matcher(lines).replaceAll(" ");
    return INVISIBLE.matcher(spaced).replaceAll("").strip();
  }

  /** Most texts are, and it is told in a fraction of the time that cleaning them takes. */
  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean clean =
          letter == ' ' ? i == 0 || text.charAt(i - 1) != ' ' : letter == '\n' || shows(letter);
      if (!clean) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is certainly none that cleaning would take out or replace. */
  private static boolean shows(char letter) {
    if (letter < '\u007F') {
      return letter > ' ';
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The text without invisible characters, in one line. */
  static String line(String text) {
    return clean(text).replace('\n', ' ');
  }

  /** Replaces the three characters that begin and end Slack's mentions and links. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** An id of Slack as the name it stands for; anything else as plain words. */
  static String mention(String id) {
    if (!ID.matcher(id).matches()) {
      return escape(line(id));
    }
    return switch (id.charAt(0)) {
      case 'U', 'W' -> "<@" + id + ">";
      case 'S' -> "<!subteam^" + id + ">";
      default -> "<#" + id + ">";
    };
  }

  /** What somebody wrote, with the names and addresses that Slack puts signs around. */
  static String plain(String text) {
    return Reference.plain(referring(text));
  }

  /** The same, with people and channels as the references that they are. */
  static String referring(String text) {
    return unescape(
        REFERENCE
            .matcher(text)
            .replaceAll(
                found -> {
                  String id = found.group(2);
                  String label = Objects.requireNonNullElse(found.group(3), "");
                  String shown = label.isEmpty() ? id : label;
                  return Matcher.quoteReplacement(
                      switch (found.group(1)) {
                        case "@" -> new Reference(Sort.PERSON, label, id).written();
                        case "#" -> new Reference(Sort.CHANNEL, label, id).written();
                        case "!" -> "@" + shown;
                        default -> shown;
                      });
                }));
  }

  /** Takes back what Slack escaped on the way here. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /**
   * Whether Slack would format these words where markup is on. There is no way to escape these
   * signs, and an invisible character between them would be copied along into a reply.
   */
  static boolean looksLikeMarkup(String text) {
    return SIGN.matcher(text).find() && MARKUP.matcher(text).find();
  }

  /**
   * An escaped text in pieces, cut at the end of a line or between words where there is one.
   *
   * @param limit the most characters a piece may have
   */
  static List<String> split(String escaped, int limit) {
    List<String> pieces = new ArrayList<>();
    String rest = escaped.strip();
    while (rest.length() > limit) {
      int cut = cut(rest, limit);
      pieces.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static int cut(String text, int limit) {
    int line = text.lastIndexOf('\n', limit);
    if (line > limit / 2) {
      return line;
    }
    int space = Math.max(line, text.lastIndexOf(' ', limit));
    return space > 0 ? space : withinWord(text, limit);
  }

  /** A cut that halves neither an escaped character nor one of two code units. */
  private static int withinWord(String text, int limit) {
    int cut = Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    int escape = text.lastIndexOf('&', cut - 1);
    return escape > 0 && text.indexOf(';', escape) >= cut ? escape : cut;
  }
}
