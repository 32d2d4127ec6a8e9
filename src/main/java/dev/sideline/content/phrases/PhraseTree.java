package dev.sideline.content.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases by their letters, so that one walk over a text finds all of them.
 *
 * @param <M> what a phrase means
 */
public final class PhraseTree<M> {
  /** Stands in a phrase for whatever a word may end in. */
  static final char ENDING = '*';

  /** Hebrew writes up to three of its small words on to the next one. */
  private static final int MOST_PREFIXES = 3;

  private final Node<M> root = new Node<>();
  private final Set<Character> prefixes = new HashSet<>();

  private static final class Node<M> {
    final Map<Character, Node<M>> next = new HashMap<>();
    final List<M> meanings = new ArrayList<>();
  }

  /**
   * A phrase in a text.
   *
   * @param from its first character
   * @param to the character behind its last word
   */
  public record Match<M>(M meaning, int from, int to) {}

  /** Adds a phrase: words as {@link FoldedText} gives them, some with an {@link #ENDING}. */
  public void add(String words, M meaning) {
    Node<M> node = root;
    for (char letter : (words + " ").toCharArray()) {
      node = node.next.computeIfAbsent(letter, key -> new Node<>());
    }
    node.meanings.add(meaning);
  }

  /** Lets a letter stand before any word of a phrase. */
  public void addPrefix(char letter) {
    prefixes.add(letter);
  }

  /** All phrases in a text, in the order in which they begin. */
  public List<Match<M>> in(FoldedText text) {
    Walk walk = new Walk(text.words());
    for (int at = 0; at < walk.words.length(); at = walk.words.indexOf(' ', at) + 1) {
      walk.from(at);
    }
    return walk.matches;
  }

  private final class Walk {
    private final String words;
    private final List<Match<M>> matches = new ArrayList<>();
    private int start;

    Walk(String words) {
      this.words = words;
    }

    void from(int at) {
      start = at;
      word(root, at);
    }

    private void word(Node<M> node, int at) {
      letters(node, at);
      for (int skipped = 1; skipped <= MOST_PREFIXES; skipped++) {
        if (at + skipped > words.length() || !prefixes.contains(words.charAt(at + skipped - 1))) {
          return;
        }
        letters(node, at + skipped);
      }
    }

    private void letters(Node<M> beginning, int beginningAt) {
      Node<M> node = beginning;
      for (int at = beginningAt; node != null && at < words.length(); at++) {
        Node<M> ending = node.next.get(ENDING);
        if (ending != null) {
          end(ending, words.indexOf(' ', at));
        }
        if (words.charAt(at) == ' ') {
          end(node, at);
          return;
        }
        node = node.next.get(words.charAt(at));
      }
    }

    private void end(Node<M> word, int at) {
      Node<M> node = word.next.get(' ');
      if (node != null) {
        node.meanings.forEach(meaning -> matches.add(new Match<>(meaning, start, at)));
        word(node, at + 1);
      }
    }
  }
}
