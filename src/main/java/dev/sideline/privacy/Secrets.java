package dev.sideline.privacy;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tokens and keys of programs, by the beginnings their makers gave them. */
final class Secrets implements Finder {
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              // Slack
              "xox[a-z](?:\\.xox[a-z])?-[\\w-]{8,}",
              "xapp-[\\w-]{8,}",
              "xwfp-[\\w-]{8,}",
              "https://hooks\\.slack\\.com/\\S+",
              // Model providers, clouds, code hosts
              "\\bsk-[\\w-]{16,}",
              "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b",
              "\\bAIza[\\w-]{30,}",
              "\\bgh[pousr]_\\w{20,}",
              "\\bgithub_pat_\\w{20,}",
              "\\bglpat-[\\w-]{16,}",
              "\\b[sr]k_(?:live|test)_\\w{16,}",
              // A signed web token, and whatever somebody sends as one
              "\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*",
              "(?i:\\bbearer\\s+)[\\w.~+/=-]{16,}",
              "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"),
          Pattern.DOTALL);

  @Override
  public Stream<Span> find(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(match -> new Span(Kind.SECRET, match.start(), match.end()));
  }
}
