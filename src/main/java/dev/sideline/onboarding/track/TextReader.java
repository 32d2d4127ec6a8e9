package dev.sideline.onboarding.track;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the texts of one file, none longer than may be.
 *
 * @param file that is read
 * @param faults takes what is wrong
 */
record TextReader(PromptFile file, Faults faults) {
  static final int TITLE = 60;

  /** A platform cuts longer ones off where they are chosen from. */
  static final int STEP = 70;

  static final int ANSWER = 200;
  static final int SENTENCES = 400;
  static final int PARAGRAPH = 1_000;

  /** They are a part of what a button stands for, and of the ids of notices. */
  private static final int LONGEST_ID = 40;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  String id(YamlMap yaml) {
    String id = text(yaml, "id", LONGEST_ID);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fault(yaml, "id", "the id \"" + id + "\" may have only a to z, digits and hyphens");
    }
    return id;
  }

  String text(YamlMap yaml, String key, int longest) {
    String text = yaml.text(key).strip();
    check(text, yaml.line(key), key, longest);
    return text;
  }

  /** Looks only at the length of a text that somebody else reads. */
  void measure(YamlMap yaml, String key, int longest) {
    yaml.optionalText(key).ifPresent(text -> check(text, yaml.line(key), key, longest));
  }

  List<String> texts(YamlMap yaml, String key, int longest) {
    List<Located> texts = yaml.located(key);
    texts.forEach(text -> check(text.text(), text.line(), key, longest));
    return texts.stream().map(text -> text.text().strip()).toList();
  }

  /** A whole number from 1; 0, with a fault noted, where it is none. */
  int number(YamlMap yaml, String key) {
    String text = yaml.text(key);
    if (text.matches("[1-9][0-9]{0,2}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      fault(yaml, key, "\"" + key + "\" must be a number from 1, not \"" + text + "\"");
    }
    return 0;
  }

  void fault(YamlMap yaml, String key, String message) {
    faults.add(file.path(), yaml.line(key), message);
  }

  private void check(String text, int line, String key, int longest) {
    if (text.length() > longest) {
      faults.add(
          file.path(),
          line,
          "\"" + key + "\" has " + text.length() + " characters; at most " + longest + " fit");
    }
  }
}
