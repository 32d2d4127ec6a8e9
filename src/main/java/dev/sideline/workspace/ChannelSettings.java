package dev.sideline.workspace;

import dev.sideline.words.Language;
import java.util.Optional;

/**
 * What is settled for a channel.
 *
 * @param language the coach speaks where a person's words and choice do not tell
 * @param open whether everybody in the channel sees the answers to those who mention the coach
 * @param followUps whether the coach goes on answering in a thread without being mentioned again
 * @param experts the platform's id of the channel whose people help where the coach cannot; may be
 *     empty
 * @param instructions what the team wants heeded in every answer; may be empty
 * @param guests whether people of other companies are answered
 * @param contacts whom to call in an emergency; empty where those of the whole installation hold
 * @param calendar the team's clock and holidays
 * @param welcome what newcomers are offered; empty where they are not greeted
 */
public record ChannelSettings(
    Optional<Language> language,
    boolean open,
    boolean followUps,
    String experts,
    String instructions,
    boolean guests,
    String contacts,
    TeamCalendar calendar,
    Optional<Welcome> welcome) {

  /** The most characters of instructions. */
  public static final int LONGEST_INSTRUCTIONS = 500;

  /** The most characters of contacts. */
  public static final int LONGEST_CONTACTS = 500;

  /** What holds where nobody settled anything. */
  public static final ChannelSettings DEFAULT =
      new ChannelSettings(Optional.empty(), false, true, "", "", false, "");

  /** How the coach answers, where nothing is settled for what it says by itself. */
  public ChannelSettings(
      Optional<Language> language,
      boolean open,
      boolean followUps,
      String experts,
      String instructions,
      boolean guests,
      String contacts) {
    this(
        language,
        open,
        followUps,
        experts,
        instructions,
        guests,
        contacts,
        TeamCalendar.DEFAULT,
        Optional.empty());
  }
}
