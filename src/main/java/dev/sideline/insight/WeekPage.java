package dev.sideline.insight;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.insight.Figures.Kind;
import dev.sideline.insight.Figures.Origins;
import dev.sideline.insight.Figures.Told;
import dev.sideline.insight.Figures.TooFew;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A team's week in figures: never who asked, and nothing of too few people. */
public final class WeekPage {
  private final Week week;
  private final LivePlaybook playbook;

  public WeekPage(Week week, LivePlaybook playbook) {
    this.week = week;
    this.playbook = playbook;
  }

  Message show(String tenant, Words words) {
    Figures figures = Figures.of(week.of(tenant), id -> title(id, words).isPresent());
    Heading heading = new Heading(words.of("home.week"));
    return switch (figures) {
      case TooFew few -> Message.of(heading, new Text(words.of("home.week.few")));
      case Told told -> told(heading, told, words);
    };
  }

  private Message told(Heading heading, Told told, Words words) {
    List<Part> parts = new ArrayList<>(List.of(heading, new Points("", lines(told, words))));
    if (!told.kinds().isEmpty()) {
      parts.add(new Points(words.of("home.week.kinds"), kinds(told, words)));
    }
    parts.add(new Note(words.of("home.week.private")));
    return new Message(parts);
  }

  private static List<String> lines(Told told, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.of("home.week.asked", told.asked()));
    told.origins().ifPresent(origins -> add(origins, lines, words));
    told.gaps().ifPresent(gaps -> lines.add(words.of("home.week.gaps", gaps)));
    told.helped().ifPresent(share -> lines.add(words.of("home.week.helped", share)));
    return lines;
  }

  private static void add(Origins origins, List<String> lines, Words words) {
    if (origins.playbook() > 0) {
      lines.add(words.of("home.week.playbook", origins.playbook()));
    }
    if (origins.model() > 0) {
      lines.add(words.of("home.week.model", origins.model()));
    }
  }

  private List<String> kinds(Told told, Words words) {
    List<String> kinds = new ArrayList<>();
    for (Kind kind : told.kinds()) {
      kinds.add(counted(title(kind.card(), words).orElseThrow(), kind.asked(), words));
    }
    if (told.others() > 0) {
      kinds.add(counted(words.of("home.week.others"), told.others(), words));
    }
    return kinds;
  }

  private static String counted(String what, long asked, Words words) {
    return what + ": " + words.of("home.count", asked);
  }

  private Optional<String> title(String card, Words words) {
    Playbook current = playbook.current().playbook();
    return current.card(current.spokenFor(words.language()), card).map(Card::title);
  }
}
