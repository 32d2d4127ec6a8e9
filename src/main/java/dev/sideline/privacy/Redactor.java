package dev.sideline.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out of a text what identifies a customer or opens an account: card and account numbers,
 * e-mail addresses, phone numbers, national ids, and secrets of programs. Order numbers, amounts,
 * dates and times stay.
 */
public final class Redactor {
  private final List<Finder> finders;

  /**
   * @param regions the countries, as ISO 3166 codes, whose phone numbers are known without their
   *     country's prefix
   */
  public Redactor(Set<String> regions) {
    // Where two find the same digits, the first one names them.
    this.finders =
        List.of(
            new Secrets(),
            new Emails(),
            new Ibans(),
            new PaymentCards(),
            new NationalIds(),
            new Phones(regions));
  }

  /** The text with readable placeholders, such as "[card number]". */
  public Redacted redact(String text) {
    List<Span> spans = new ArrayList<>();
    for (Finder finder : finders) {
      finder
          .find(text)
          .filter(span -> spans.stream().noneMatch(span::overlaps))
          .forEach(spans::add);
    }
    spans.sort(Comparator.comparingInt(Span::start));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    StringBuilder redacted = new StringBuilder();
    int end = 0;
    for (Span span : spans) {
      redacted.append(text, end, span.start()).append(span.kind().placeholder());
      kinds.add(span.kind());
      end = span.end();
    }
    return new Redacted(redacted.append(text, end, text.length()).toString(), kinds);
  }
}
