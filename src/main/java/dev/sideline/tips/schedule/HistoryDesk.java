package dev.sideline.tips.schedule;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Place.Seen;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import java.util.ArrayList;
import java.util.List;

/** Shows what was posted; how a channel did is for the eyes of leads only. */
final class HistoryDesk {
  private final ScheduleViews views;
  private final Leads leads;

  HistoryDesk(ScheduleViews views, Leads leads) {
    this.views = views;
    this.leads = leads;
  }

  /** What a schedule has posted; may wait for the platform. */
  Message show(Schedule schedule, Incoming from, Words words) {
    if (from.place().seen() == Seen.OPENLY) {
      return with(
          new Example("tip history " + schedule.number(), words.of("tip.history.openly")),
          views.history(schedule, false, words));
    }
    return switch (leads.standing(from.person())) {
      case LEAD -> views.history(schedule, true, words);
      case OTHER -> views.history(schedule, false, words);
      case UNKNOWN ->
          with(new Note(words.of("tip.history.unsure")), views.history(schedule, false, words));
    };
  }

  private static Message with(Part last, Message message) {
    List<Part> parts = new ArrayList<>(message.parts());
    parts.add(last);
    return new Message(parts);
  }
}
