package dev.sideline.load;

/** Many people who use the coach, each with commands nobody has sent before. */
final class Agents {
  private static final int AGENTS = 500;

  private final String run;

  /**
   * @param run tells the commands of this run from those of every other
   */
  Agents(String run) {
    this.run = run;
  }

  /** The command of a number. */
  SlashCommand command(long number, String text) {
    return new SlashCommand(run + "." + number, "U" + number % AGENTS, text);
  }
}
