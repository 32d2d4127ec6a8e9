package dev.sideline.playbook.search;

import java.util.List;

/** Takes a text apart into what can be counted, folded so that case and accents do not matter. */
public interface Terms {

  /** The words, and the pairs of neighbouring words. */
  List<String> words(String text);

  /** Short runs of letters, which still match where a word is misspelt or inflected. */
  List<String> pieces(String text);
}
