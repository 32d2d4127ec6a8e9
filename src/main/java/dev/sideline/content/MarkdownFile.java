package dev.sideline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A Markdown file with YAML front matter and second-level sections.
 *
 * @param front the front matter
 * @param sections the parts under {@code ##} headings, in their order
 * @param preamble the list items and paragraphs before the first heading
 */
public record MarkdownFile(
    String path, YamlMap front, List<Section> sections, List<Located> preamble) {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
  private static final int SECTION_LEVEL = 2;

  /**
   * One section.
   *
   * @param items its list items and paragraphs as plain text, without any markup
   */
  public record Section(String heading, int line, List<Located> items) {}

  /** Reads a file; what is wrong with its form is noted as faults. */
  public static MarkdownFile parse(PromptFile file, Faults faults) {
    FrontMatter front = FrontMatter.split(file, faults);
    return split(file.path(), front.yaml(), PARSER.parse(front.body()), front.offset(), faults);
  }

  private static MarkdownFile split(
      String path, YamlMap front, Node body, int offset, Faults faults) {
    List<Located> preamble = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<Located> items = preamble;
    for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == SECTION_LEVEL) {
        items = new ArrayList<>();
        sections.add(new Section(plain(node), line(node, offset), items));
      } else if (!collect(node, offset, items)) {
        faults.add(
            path,
            line(node, offset),
            "only lists, paragraphs and headings with ## are read; write this as one of them");
      }
    }
    return new MarkdownFile(path, front, List.copyOf(sections), preamble);
  }

  /** Whether a block could be read. */
  private static boolean collect(Node node, int offset, List<Located> items) {
    if (node instanceof ListBlock) {
      for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
        items.add(new Located(plain(item), line(item, offset)));
      }
    } else if (node instanceof Paragraph) {
      items.add(new Located(plain(node), line(node, offset)));
    } else {
      return node instanceof HtmlBlock html && html.getLiteral().startsWith("<!--");
    }
    return true;
  }

  private static int line(Node node, int offset) {
    return node.getSourceSpans().getFirst().getLineIndex() + 1 + offset;
  }

  private static String plain(Node node) {
    return bare(node).orElseGet(() -> rendered(node));
  }

  /** A text without any markup as it stands: nearly every line of a card, and there are many. */
  private static Optional<String> bare(Node node) {
    Node child = node.getFirstChild();
    if (child == null || child.getNext() != null) {
      return Optional.empty();
    }
    return switch (child) {
      case Text text -> Optional.of(text.getLiteral().strip());
      case Paragraph paragraph -> bare(paragraph);
      default -> Optional.empty();
    };
  }

  private static String rendered(Node node) {
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(SoftLineBreak lineBreak) {
            // A wrapped line is one sentence.
            lineBreak.insertBefore(new Text(" "));
            lineBreak.unlink();
          }
        });
    StringBuilder text = new StringBuilder();
    if (node instanceof Paragraph) {
      text.append(PLAIN.render(node));
    } else {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        text.append(text.isEmpty() ? "" : " ").append(PLAIN.render(child));
      }
    }
    return text.toString().strip();
  }

  /** The section under a heading. */
  public Optional<Section> section(String heading) {
    return sections.stream().filter(section -> section.heading().equals(heading)).findFirst();
  }
}
