package dev.sideline.playbook;

import dev.sideline.content.Faults;
import dev.sideline.content.MarkdownFile;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.words.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the playbook from the prompts folder. */
public final class PlaybookLoader {
  /** People type ids, and a chat may change what is not plain. */
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  private static final Set<String> LANGUAGES =
      Arrays.stream(Language.values())
          .map(Language::code)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private final PromptFolder prompts;

  public PlaybookLoader(PromptFolder prompts) {
    this.prompts = prompts;
  }

  /**
   * Reads everything.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public Playbook load() {
    Faults faults = new Faults();
    MessageDigest digest = sha256();
    Map<String, Source> sources = sources(faults, digest);
    CardReader reader = new CardReader(sources, faults);
    Map<Language, List<Card>> cards = new EnumMap<>(Language.class);
    Map<Language, List<String>> outside = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<Card> read = cards(language, reader, faults, digest);
      if (!read.isEmpty()) {
        cards.put(language, read);
        outside.put(language, outside(language, faults, digest));
      }
    }
    if (!cards.containsKey(Language.EN)) {
      faults.add(
          "playbook/en", 1, "there is no English card; English is what the coach falls back on");
    }
    faults.failIfAny();
    return new Playbook(cards, outside, sources, HexFormat.of().formatHex(digest.digest()));
  }

  private Map<String, Source> sources(Faults faults, MessageDigest digest) {
    Map<String, Source> sources = new LinkedHashMap<>();
    prompts
        .file("sources.yaml", faults)
        .ifPresentOrElse(
            file -> {
              update(digest, file);
              YamlMap map = YamlMap.parse(file, faults);
              map.keys().forEach(id -> sources.put(id, source(id, map.map(id))));
            },
            () -> faults.add("sources.yaml", 1, "the file is missing"));
    return sources;
  }

  private static Source source(String id, YamlMap map) {
    map.allow(Set.of("language", "about", "techniques"));
    Map<Language, String> about = new EnumMap<>(Language.class);
    YamlMap phrases = map.map("about");
    phrases.allow(LANGUAGES);
    phrases.text(Language.EN.code());
    for (Language language : Language.values()) {
      phrases.optionalText(language.code()).ifPresent(phrase -> about.put(language, phrase));
    }
    YamlMap techniques = map.map("techniques");
    Map<String, String> names = new LinkedHashMap<>();
    techniques.keys().forEach(technique -> names.put(technique, techniques.text(technique)));
    return new Source(id, map.text("language"), about, names);
  }

  private List<Card> cards(
      Language language, CardReader reader, Faults faults, MessageDigest digest) {
    List<Card> cards = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (PromptFile file : prompts.files("playbook/" + language.code(), ".md", faults)) {
      update(digest, file);
      MarkdownFile markdown = MarkdownFile.parse(file, faults);
      Card card = reader.read(markdown, language);
      idFault(card.id(), file, files)
          .ifPresent(fault -> faults.add(file.path(), markdown.front().line("id"), fault));
      cards.add(card);
    }
    return List.copyOf(cards);
  }

  /** What is wrong with an id; a missing one is told elsewhere. */
  private static Optional<String> idFault(String id, PromptFile file, Map<String, String> files) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    String other = files.putIfAbsent(id, file.path());
    if (other != null) {
      return Optional.of(
          "the id \"" + id + "\" is taken by " + other + "; give one of them another");
    }
    if (!ID.matcher(id).matches()) {
      return Optional.of("an id has lower-case letters, digits and hyphens only");
    }
    return id.equals(file.stem())
        ? Optional.empty()
        : Optional.of("the id must be the file's name, \"" + file.stem() + "\"");
  }

  private List<String> outside(Language language, Faults faults, MessageDigest digest) {
    return prompts
        .file("outside/" + language.code() + ".md", faults)
        .map(
            file -> {
              update(digest, file);
              MarkdownFile markdown = MarkdownFile.parse(file, faults);
              // The first paragraph tells people what the file is for.
              return markdown.preamble().stream().skip(1).map(item -> item.text()).toList();
            })
        .orElse(List.of());
  }

  private static void update(MessageDigest digest, PromptFile file) {
    digest.update(file.path().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(file.text().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
