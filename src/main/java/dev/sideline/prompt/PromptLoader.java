package dev.sideline.prompt;

import dev.sideline.content.Faults;
import dev.sideline.content.FrontMatter;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the prompts from the prompts folder. */
public final class PromptLoader {
  /** Pieces that several prompts share, by the names of their files. */
  private static final Set<String> FRAGMENTS = Set.of("voice", "rules");

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("name", "inputs", "temperature", "max-tokens"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern NAME = Pattern.compile("[a-z-]+");
  private static final Pattern SECTIONS =
      Pattern.compile("\\s*## System\\s*\n(.*)\n## User\\s*\n(.*)", Pattern.DOTALL);

  private static final double HOTTEST = 2;
  private static final int LONGEST = 8_000;

  private final PromptFolder prompts;
  private final TemplateEngine engine;
  private final TokenCounter counter;

  public PromptLoader(PromptFolder prompts, TemplateEngine engine, TokenCounter counter) {
    this.prompts = prompts;
    this.engine = engine;
    this.counter = counter;
  }

  /**
   * Reads everything.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public Prompts load() {
    Faults faults = new Faults();
    StringBuilder words = new StringBuilder();
    Map<String, String> fragments = new HashMap<>();
    for (String name : FRAGMENTS) {
      PromptFile file = file("coaching/" + name + ".md", faults);
      words.append(file.path()).append('\n').append(file.text());
      fragments.put(name, file.text().strip());
      placeholders(file, file.text(), 0, Set.of(), faults);
    }
    Map<PromptName, Template> templates = new EnumMap<>(PromptName.class);
    for (PromptName name : PromptName.values()) {
      PromptFile file = file(name.path(), faults);
      words.append(file.path()).append('\n').append(file.text());
      templates.put(name, template(name, file, faults));
    }
    faults.failIfAny();
    String fingerprint =
        UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return new Prompts(templates, fragments, fingerprint, engine, counter);
  }

  /**
   * The prompts in force, from now on.
   *
   * @throws dev.sideline.content.ContentException when they cannot be used
   */
  public LiveContent<Prompts> live(Examination examination) {
    return new LiveContent<>(
        "prompts",
        () -> {
          Prompts read = load();
          Faults faults = new Faults();
          examination.examine(read, faults);
          faults.failIfAny();
          return read;
        });
  }

  private PromptFile file(String path, Faults faults) {
    return prompts
        .file(path, faults)
        .orElseGet(
            () -> {
              faults.add(path, 1, "the file is missing");
              return new PromptFile(path, "");
            });
  }

  private static Template template(PromptName name, PromptFile file, Faults faults) {
    FrontMatter front = FrontMatter.split(file, faults);
    YamlMap yaml = front.yaml();
    yaml.allow(KEYS);
    if (!yaml.text("name").equals(name.id())) {
      faults.add(file.path(), yaml.line("name"), "the name must be \"" + name.id() + "\"");
    }
    Set<String> known = new LinkedHashSet<>(FRAGMENTS);
    known.addAll(name.inputs());
    Set<String> declared = new LinkedHashSet<>();
    yaml.located("inputs")
        .forEach(
            input -> {
              declared.add(input.text());
              if (!known.contains(input.text())) {
                faults.add(
                    file.path(),
                    input.line(),
                    "there is no input \"" + input.text() + "\"; there are " + listed(known));
              }
            });
    Set<String> used = placeholders(file, front.body(), front.offset(), declared, faults);
    name.inputs().stream()
        .filter(input -> !used.contains(input))
        .sorted()
        .forEach(
            input ->
                faults.add(
                    file.path(),
                    yaml.line("inputs"),
                    "the prompt must use {{" + input + "}}, or it would be asked without it"));
    Matcher sections = SECTIONS.matcher(front.body());
    if (!sections.matches()) {
      faults.add(
          file.path(),
          front.offset() + 1,
          "a prompt has two sections, \"## System\" and then \"## User\"");
      return new Template(name, "", "", 0, 1, 1);
    }
    return new Template(
        name,
        sections.group(1).strip(),
        sections.group(2).strip(),
        number(file, yaml, "temperature", 0, HOTTEST, faults),
        (int) number(file, yaml, "max-tokens", 1, LONGEST, faults),
        yaml.line("max-tokens"));
  }

  /** The placeholders in a text; those that were not declared are faults. */
  private static Set<String> placeholders(
      PromptFile file, String text, int offset, Set<String> declared, Faults faults) {
    Set<String> used = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      used.add(name);
      if (!declared.contains(name)) {
        long line = text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
        faults.add(
            file.path(),
            offset + 1 + (int) line,
            NAME.matcher(name).matches()
                ? "{{" + name + "}} is not among the inputs of this file"
                : "\"{{" + name + "}}\" is no placeholder; one is {{a-name}}");
      }
    }
    return used;
  }

  private static double number(
      PromptFile file, YamlMap yaml, String key, double least, double most, Faults faults) {
    String written = yaml.text(key);
    try {
      double value = Double.parseDouble(written);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    if (!written.isEmpty()) {
      faults.add(
          file.path(),
          yaml.line(key),
          "\"" + key + "\" must be a number from " + plain(least) + " to " + plain(most));
    }
    return least;
  }

  private static String plain(double number) {
    return String.valueOf((int) number);
  }

  private static String listed(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
