package dev.sideline.tips.posting;

import dev.sideline.words.Words;

/** Why a tip was chosen for a channel, the most pressing first; never because of whom. */
public enum Reason {
  /** Several people of the team asked about it lately. */
  ASKED,
  /** Several people of the team did not know the answer to its question the last time. */
  MISSED,
  /** Advice about it did not help. */
  AGAIN,
  /** The team wrote it, and has not seen it yet. */
  TEAM,
  /** A lead picked it. */
  PICKED,
  /** It is its turn. */
  TURN;

  /**
   * The reason as the end of a sentence.
   *
   * @param topic what the tips are to be about; empty where they are about anything
   */
  public String in(String topic, Words words) {
    return switch (this) {
      case ASKED -> words.of("tip.why.asked");
      case MISSED -> words.of("tip.why.missed");
      case AGAIN -> words.of("tip.why.again");
      case TEAM -> words.of("tip.why.team");
      case PICKED -> words.of("tip.why.picked");
      case TURN -> topic.isEmpty() ? words.of("tip.why.turn") : words.of("tip.why.topic", topic);
    };
  }
}
