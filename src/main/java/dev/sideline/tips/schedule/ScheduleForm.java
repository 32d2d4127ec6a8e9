package dev.sideline.tips.schedule;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Channel;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Pressed;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Reference;
import dev.sideline.chat.Reference.Sort;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An order as a form; what is filled in is taken like the same order in words. */
public final class ScheduleForm implements Forms {
  /** The form's name. */
  public static final String NAME = "tip-schedule";

  private static final String CHANNEL = "channel";
  private static final String DAYS = "days";
  private static final String TIME = "time";
  private static final String TOPIC = "topic";

  private static final int LONGEST_DAYS = 60;
  private static final int LONGEST_TIME = 10;

  private final Settled settled;
  private final Leads leads;
  private final Whereabouts whereabouts;
  private final Redactor redactor;

  /**
   * @param redactor finds customers' data, which is nothing for everybody's eyes
   */
  public ScheduleForm(Settled settled, Leads leads, Whereabouts whereabouts, Redactor redactor) {
    this.settled = settled;
    this.leads = leads;
    this.whereabouts = whereabouts;
    this.redactor = redactor;
  }

  @Override
  public Form open(String about, Incoming from) {
    Words words = Words.in(settled.language(from));
    String title = words.of("tip.schedule.title");
    return leads
        .refusal(from.person(), words)
        .map(refusal -> Form.telling(title, refusal))
        .orElseGet(
            () ->
                new Form(
                    NAME,
                    "",
                    title,
                    words.of("tip.schedule.submit"),
                    List.of(
                        new Channel(
                            CHANNEL,
                            words.of("tip.schedule.channel"),
                            whereabouts.channel(from).orElse("")),
                        line(
                            DAYS,
                            words.of("tip.schedule.days"),
                            words.of("tip.schedule.days.hint"),
                            "weekdays",
                            LONGEST_DAYS),
                        line(
                            TIME,
                            words.of("tip.schedule.time"),
                            words.of("tip.schedule.time.hint"),
                            "9:00",
                            LONGEST_TIME),
                        new Line(
                            TOPIC,
                            words.of("tip.schedule.topic"),
                            words.of("tip.schedule.topic.hint"),
                            "",
                            Orders.LONGEST_TOPIC,
                            false,
                            false))));
  }

  private static Line line(String key, String label, String hint, String value, int longest) {
    return new Line(key, label, hint, value, longest, true, false);
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    Words words = Words.in(settled.language(from));
    Map<String, String> faults = new HashMap<>();
    if (WrittenDays.read(filled.value(DAYS), words.language()).isEmpty()) {
      faults.put(DAYS, words.of("tip.days.unclear", filled.value(DAYS)));
    }
    if (WrittenTime.read(filled.value(TIME)).isEmpty()) {
      faults.put(TIME, Orders.timeFault(filled.value(TIME), words));
    }
    if (filled.value(CHANNEL).isEmpty() && whereabouts.channel(from).isEmpty()) {
      faults.put(CHANNEL, words.of("tip.channel.needed"));
    }
    if (!redactor.redact(filled.value(TOPIC)).kinds().isEmpty()) {
      faults.put(TOPIC, words.of("settings.data"));
    }
    return faults.isEmpty() ? new Pressed(act(filled)) : new Wrong(faults);
  }

  private static String act(Filled filled) {
    String channel = filled.value(CHANNEL);
    String named =
        channel.isEmpty() ? "" : new Reference(Sort.CHANNEL, "", channel).written() + " ";
    return String.join(
            " ", "tip schedule", filled.value(DAYS).strip(), filled.value(TIME).strip(), named)
        + TypedText.clean(filled.value(TOPIC));
  }
}
