package dev.sideline.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of commands.
 *
 * @param asked how many were sent
 * @param acknowledged how many of them with the first words or the whole answer
 * @param continued how many of those were told that more follows
 * @param answered to how many of those more came
 * @param byModel to how many the model's own answer came
 * @param twiceMarked how many were answered again, and told so
 * @param twiceUnmarked how many were answered again without being told so
 * @param lost to which no more came, though it was promised
 */
record Tally(
    int asked,
    int acknowledged,
    int continued,
    int answered,
    int byModel,
    int twiceMarked,
    int twiceUnmarked,
    List<String> lost) {

  static Tally of(List<Asked> commands, Mail mail) {
    int acknowledged = 0;
    int continued = 0;
    int answered = 0;
    int byModel = 0;
    int marked = 0;
    int unmarked = 0;
    List<String> lost = new ArrayList<>();
    for (Asked command : commands) {
      List<String> letters = mail.at(command.id());
      acknowledged += command.isAcknowledged() ? 1 : 0;
      if (command.isToBeContinued()) {
        continued++;
        if (letters.stream().anyMatch(Tally::isAnswer)) {
          answered++;
        } else {
          lost.add(command.id());
        }
      }
      byModel += letters.stream().anyMatch(text -> text.contains(ShortModel.SAYS)) ? 1 : 0;
      if (mail.unmarkedAt(command.id()) > 1) {
        unmarked++;
      } else if (letters.size() > 1) {
        marked++;
      }
    }
    return new Tally(
        commands.size(), acknowledged, continued, answered, byModel, marked, unmarked, lost);
  }

  /** Advice, and no excuse for there being none. */
  private static boolean isAnswer(String text) {
    return Mail.says(text, "advice.model")
        || Mail.says(text, "advice.model.none")
        || Mail.says(text, "advice.model.limit");
  }

  @Override
  public String toString() {
    return """
    %d asked, %d acknowledged, %d told that more follows: %d answered (%d by the model), \
    %d twice and marked, %d twice and not marked, %d lost %s\
    """
        .formatted(
            asked,
            acknowledged,
            continued,
            answered,
            byModel,
            twiceMarked,
            twiceUnmarked,
            lost.size(),
            lost);
  }
}
