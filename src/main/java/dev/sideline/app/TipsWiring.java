package dev.sideline.app;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Noticeboard;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.jobs.Worker;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.privacy.Redactor;
import dev.sideline.tips.Tips;
import dev.sideline.tips.shelf.TipQuestions;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.tips.team.TeamTipDesk;
import dev.sideline.tips.team.TeamTipForm;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.time.InstantSource;
import java.util.Map;

/**
 * Everything about tips.
 *
 * @param tips answers what people want
 * @param questions the questions in force
 * @param forms by name
 * @param workers by the kind of work they do
 */
public record TipsWiring(
    Tips tips,
    LiveContent<TipQuestions> questions,
    Map<String, Forms> forms,
    Map<String, Worker> workers) {

  /**
   * Who and what it needs.
   *
   * @param settled languages and channels
   * @param leads who may schedule
   * @param directory people's time zones
   * @param noticeboard where tips are posted
   */
  public record Team(
      Settled settled,
      Leads leads,
      Directory directory,
      Noticeboard noticeboard,
      Redactor redactor) {}

  /** Wires it. */
  public static TipsWiring of(
      PromptFolder prompts,
      LivePlaybook playbook,
      Team team,
      TipStores stores,
      InstantSource clock) {
    LiveContent<TipQuestions> questions = new TipQuestionsLoader(prompts).live(playbook);
    TipShelf shelf = new TipShelf(playbook, questions, stores.team());
    Tips tips =
        new Tips(
            shelf, team.settled(), new TeamTipDesk(stores.team(), team.settled(), team.leads()));
    Map<String, Forms> forms =
        Map.of(
            TeamTipForm.NAME,
            new TeamTipForm(stores.team(), team.settled(), team.leads(), team.redactor()));
    return new TipsWiring(tips, questions, forms, Map.of());
  }
}
