package dev.sideline.evaluation;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Situations with what a good trainer would reach for, written apart from the cards' own.
 *
 * @param name {@code dev}, which the search is tuned on, or {@code test}, which it is judged on
 * @param outside texts that no card is about
 * @param safety situations of danger, with the card that must come first
 * @param safe texts that only sound dangerous: no safety card may come first
 */
public record EvalSet(
    String name,
    Language language,
    List<Row> situations,
    List<String> outside,
    List<Danger> safety,
    List<String> safe) {

  /**
   * One situation.
   *
   * @param expected ids of the techniques to reach for first
   * @param also ids of techniques that would be right as well
   */
  public record Row(String text, Set<String> expected, Set<String> also) {}

  /** A situation of danger. */
  public record Danger(String text, String card) {}

  /**
   * Every set of a name, one for each language that has one.
   *
   * @throws dev.sideline.content.ContentException naming every fault at once
   */
  public static List<EvalSet> load(String name, PromptFolder prompts) {
    Faults faults = new Faults();
    List<EvalSet> sets = new ArrayList<>();
    for (Language language : Language.values()) {
      prompts
          .file("eval/" + name + "/" + language.code() + ".yaml", faults)
          .ifPresent(file -> sets.add(read(name, language, file, faults)));
    }
    faults.failIfAny();
    return List.copyOf(sets);
  }

  /** At most so many situations and so many outside texts, spread evenly: always the same ones. */
  public EvalSet sample(int most) {
    return new EvalSet(
        name, language, spread(situations, most), spread(outside, most), safety, safe);
  }

  private static <T> List<T> spread(List<T> all, int most) {
    return all.size() <= most
        ? all
        : IntStream.range(0, most).mapToObj(i -> all.get(i * all.size() / most)).toList();
  }

  private static EvalSet read(String name, Language language, PromptFile file, Faults faults) {
    YamlMap map = YamlMap.parse(file, faults);
    map.allow(new LinkedHashSet<>(List.of("situations", "outside", "safety", "safe")));
    return new EvalSet(
        name,
        language,
        map.maps("situations").stream().map(EvalSet::row).toList(),
        map.texts("outside"),
        map.maps("safety").stream().map(r -> new Danger(r.text("text"), r.text("card"))).toList(),
        map.texts("safe"));
  }

  private static Row row(YamlMap map) {
    map.allow(new LinkedHashSet<>(List.of("text", "expected", "also")));
    return new Row(
        map.text("text"),
        new LinkedHashSet<>(map.texts("expected")),
        new LinkedHashSet<>(map.texts("also")));
  }
}
