package dev.sideline.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML mapping that knows the lines its entries stand on.
 *
 * <p>Reading a value of the wrong kind notes a fault and gives an empty value, so that one reading
 * finds everything that is wrong.
 */
public final class YamlMap {
  private final String file;
  private final int offset;
  private final int line;
  private final Map<String, Node> entries;
  private final Map<String, Integer> lines;
  private final Faults faults;

  private YamlMap(String file, int offset, int line, Faults faults) {
    this.file = file;
    this.offset = offset;
    this.line = line;
    this.entries = new LinkedHashMap<>();
    this.lines = new LinkedHashMap<>();
    this.faults = faults;
  }

  /** Reads a whole YAML file. */
  public static YamlMap parse(PromptFile file, Faults faults) {
    return parse(file.path(), file.text(), 0, faults);
  }

  /**
   * Reads YAML that is a part of a file.
   *
   * @param offset how many lines of the file stand before it
   */
  static YamlMap parse(String file, String yaml, int offset, Faults faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      return of(root, file, offset, faults);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1 + offset;
      faults.add(file, line, "this is not valid YAML: " + e.getProblem());
      return new YamlMap(file, offset, line, faults);
    } catch (ReaderException e) {
      long breaks = yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      int line = (int) breaks + 1 + offset;
      faults.add(file, line, "this is not valid YAML: " + e.getMessage());
      return new YamlMap(file, offset, line, faults);
    }
  }

  private static YamlMap of(@Nullable Node node, String file, int offset, Faults faults) {
    int line = node == null ? offset + 1 : node.getStartMark().getLine() + 1 + offset;
    YamlMap map = new YamlMap(file, offset, line, faults);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(map::put);
    } else {
      faults.add(file, line, "expected entries of the form \"key: value\" here");
    }
    return map;
  }

  private void put(NodeTuple tuple) {
    if (tuple.getKeyNode() instanceof ScalarNode key) {
      int at = lineOf(key);
      if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
        faults.add(file, at, "\"" + key.getValue() + "\" stands here twice; keep one");
      }
      lines.put(key.getValue(), at);
    }
  }

  private int lineOf(Node node) {
    return node.getStartMark().getLine() + 1 + offset;
  }

  /** The keys, in the order they are written. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** The line of a key, or the first line of the mapping where the key is missing. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Notes a fault for every key that is not one of these. */
  public void allow(Set<String> known) {
    entries
        .keySet()
        .forEach(
            key -> {
              if (!known.contains(key)) {
                faults.add(
                    file,
                    line(key),
                    "unknown key \"" + key + "\"; known here: " + String.join(", ", known));
              }
            });
  }

  /** A text that must be there; empty, with a fault noted, where it is not. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      faults.add(file, line(key), "\"" + key + "\" is missing or empty");
    }
    return text.orElse("");
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return Optional.empty();
    }
    return scalar(node, key).filter(text -> !text.isBlank());
  }

  /** Whether the key says {@code true}; a missing key says {@code false}. */
  public boolean flag(String key) {
    String text = optionalText(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      faults.add(file, line(key), "\"" + key + "\" must be true or false, not \"" + text + "\"");
    }
    return text.equals("true");
  }

  /** A list of texts; empty where the key is missing. */
  public List<String> texts(String key) {
    return located(key).stream().map(Located::text).toList();
  }

  /** A list of texts with their lines; empty where the key is missing. */
  public List<Located> located(String key) {
    Node node = entries.get(key);
    List<Located> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        scalar(item, key).ifPresent(text -> texts.add(new Located(text, lineOf(item))));
      }
    } else if (node != null) {
      faults.add(file, lineOf(node), "\"" + key + "\" must be a list, such as [a, b]");
    }
    return texts;
  }

  /** The mapping under a key; empty, with a fault noted, where there is none. */
  public YamlMap map(String key) {
    Node node = entries.get(key);
    if (node == null) {
      faults.add(file, line, "\"" + key + "\" is missing");
      return new YamlMap(file, offset, line, faults);
    }
    return of(node, file, offset, faults);
  }

  /** A list of mappings; empty where the key is missing. */
  public List<YamlMap> maps(String key) {
    Node node = entries.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> of(item, file, offset, faults)).toList();
    }
    if (node != null) {
      faults.add(file, lineOf(node), "\"" + key + "\" must be a list");
    }
    return List.of();
  }

  private Optional<String> scalar(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    faults.add(file, lineOf(node), "\"" + key + "\" must be plain text here");
    return Optional.empty();
  }
}
