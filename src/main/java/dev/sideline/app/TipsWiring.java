package dev.sideline.app;

import dev.sideline.chat.Forms;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.jobs.Worker;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.tips.NowhereForm;
import dev.sideline.tips.TipDesk;
import dev.sideline.tips.Tips;
import dev.sideline.tips.posting.PostDesk;
import dev.sideline.tips.posting.QuizDesk;
import dev.sideline.tips.posting.TipPicker;
import dev.sideline.tips.posting.TipPoster;
import dev.sideline.tips.schedule.Orders;
import dev.sideline.tips.schedule.ScheduleDesk;
import dev.sideline.tips.schedule.ScheduleForm;
import dev.sideline.tips.schedule.ScheduleViews;
import dev.sideline.tips.schedule.ScheduleWorker;
import dev.sideline.tips.schedule.Whereabouts;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestions;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.tips.team.TeamTipDesk;
import dev.sideline.tips.team.TeamTipForm;
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

  /** For one person at a time, of whom nothing is kept. */
  public static TipsWiring alone(
      PromptFolder prompts, LivePlaybook playbook, Team team, InstantSource clock) {
    LiveContent<TipQuestions> questions = new TipQuestionsLoader(prompts).live(playbook);
    TipShelf shelf = new TipShelf(playbook, questions, TeamTips.NONE);
    TipDesk now = new TipDesk(shelf, team.settled(), team.redactor(), from -> false, clock);
    Forms nowhere = new NowhereForm(team.settled());
    return new TipsWiring(
        Tips.alone(now, team.settled()),
        questions,
        Map.of(ScheduleForm.NAME, nowhere, TeamTipForm.NAME, nowhere),
        Map.of());
  }

  /** For teams. */
  public static TipsWiring of(
      PromptFolder prompts,
      LivePlaybook playbook,
      Team team,
      TipStores stores,
      InstantSource clock) {
    LiveContent<TipQuestions> questions = new TipQuestionsLoader(prompts).live(playbook);
    return of(new TipShelf(playbook, questions, stores.team()), questions, team, stores, clock);
  }

  private static TipsWiring of(
      TipShelf shelf,
      LiveContent<TipQuestions> questions,
      Team team,
      TipStores stores,
      InstantSource clock) {
    Settled settled = team.settled();
    Whereabouts whereabouts = new Whereabouts(settled.channels(), team.directory());
    TipPicker picker = new TipPicker(shelf, stores.posts(), stores.struggles(), clock);
    TipPoster poster = new TipPoster(shelf, stores.posts(), team.noticeboard());
    PostDesk posting = new PostDesk(shelf, poster, settled, team.leads(), whereabouts::isInChannel);
    ScheduleViews views =
        new ScheduleViews(settled.channels(), picker, stores.posts(), stores.answers(), clock);
    Tips.Desks desks =
        new Tips.Desks(
            posting,
            new QuizDesk(shelf, stores.posts(), stores.answers()),
            new ScheduleDesk(
                new Orders(shelf, team.redactor(), whereabouts),
                stores.schedules(),
                views,
                settled,
                team.leads(),
                clock),
            new TeamTipDesk(stores.team(), settled, team.leads()));
    return new TipsWiring(
        Tips.of(
            new TipDesk(shelf, settled, team.redactor(), posting::mayPost, clock), settled, desks),
        questions,
        Map.of(
            ScheduleForm.NAME,
            new ScheduleForm(settled, team.leads(), whereabouts, team.redactor()),
            TeamTipForm.NAME,
            new TeamTipForm(stores.team(), settled, team.leads(), team.redactor())),
        Map.of(
            ScheduleWorker.KIND,
            new ScheduleWorker(
                stores.schedules(),
                settled.channels(),
                picker,
                poster,
                team.noticeboard(),
                clock)));
  }
}
