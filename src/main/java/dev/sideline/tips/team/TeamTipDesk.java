package dev.sideline.tips.team;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers what leads want about the team's own tips. */
public final class TeamTipDesk {
  private final TeamTips tips;
  private final Settled settled;
  private final Leads leads;

  public TeamTipDesk(TeamTips tips, Settled settled, Leads leads) {
    this.tips = tips;
    this.settled = settled;
    this.leads = leads;
  }

  /** The answer to a wish; may wait for the platform. */
  public Message answer(TeamWish wish, Incoming from) {
    Words words = Words.in(settled.language(from));
    Person person = from.person();
    if (wish instanceof TeamWish.ShowAll) {
      return TeamTipPages.all(tips.kept(person.tenant()), words);
    }
    Optional<Message> refusal = leads.refusal(person, words);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (wish) {
      case TeamWish.ShowAll all -> throw new IllegalStateException("everybody may see them");
      case TeamWish.Choose choose -> choose(choose.number(), person.tenant(), words);
      case TeamWish.Remove remove -> about(remove.id(), person, words, tip -> remove(tip, words));
      case TeamWish.Preview preview ->
          about(preview.id(), person, words, tip -> TeamTipPages.preview(tip, words));
      case TeamWish.Keep keep -> about(keep.id(), person, words, tip -> keep(tip, words));
      case TeamWish.Drop drop -> about(drop.id(), person, words, tip -> drop(tip, words));
    };
  }

  private Message about(String id, Person person, Words words, Function<TeamTip, Message> answer) {
    return tips.find(person.tenant(), id)
        .map(answer)
        .orElseGet(() -> Message.of(new Text(words.of("tip.team.gone"))));
  }

  private Message keep(TeamTip tip, Words words) {
    tips.keep(tip.tenant(), tip.id());
    return Message.of(new Text(words.of("tip.team.kept")));
  }

  /** What is kept already is told to others, and not thrown away by an old button. */
  private Message drop(TeamTip tip, Words words) {
    if (tip.kept()) {
      return Message.of(new Text(words.of("tip.team.kept")));
    }
    tips.remove(tip.tenant(), tip.id());
    return Message.of(new Text(words.of("tip.team.dropped")));
  }

  private Message choose(int number, String tenant, Words words) {
    List<TeamTip> all = tips.kept(tenant);
    return number < 1 || number > all.size()
        ? Message.of(new Text(words.of("tip.team.number", number)))
        : TeamTipPages.remove(all.get(number - 1), words);
  }

  private Message remove(TeamTip tip, Words words) {
    tips.remove(tip.tenant(), tip.id());
    return Message.of(new Text(words.of("tip.team.removed", tip.title())));
  }
}
