package dev.sideline.onboarding.track;

import dev.sideline.content.YamlMap;
import dev.sideline.onboarding.track.Check.Choose;
import dev.sideline.onboarding.track.Check.Kind;
import dev.sideline.onboarding.track.Check.Order;
import dev.sideline.playbook.Quiz;
import dev.sideline.playbook.QuizReader;
import java.util.List;
import java.util.Set;

/** Reads the questions of lessons. */
record CheckReader(TextReader texts) {
  private static final Set<String> CHOOSE = Keys.of("kind", "question", "answers");
  private static final Set<String> ORDER = Keys.of("kind", "question", "steps", "because");
  private static final int CHOICES = 3;
  private static final int REPLIES = 2;
  private static final int FEWEST_STEPS = 3;
  private static final int MOST_STEPS = 4;

  Check read(YamlMap yaml) {
    String kind = yaml.text("kind");
    return switch (kind) {
      case "choice" -> choose(yaml, Kind.CHOICE, CHOICES);
      case "better" -> choose(yaml, Kind.BETTER, REPLIES);
      case "order" -> order(yaml);
      default -> {
        if (!kind.isEmpty()) {
          texts.fault(
              yaml, "kind", "\"kind\" must be choice, better or order, not \"" + kind + "\"");
        }
        yield new Order("", List.of(), "");
      }
    };
  }

  private Choose choose(YamlMap yaml, Kind kind, int choices) {
    yaml.allow(CHOOSE);
    texts.measure(yaml, "question", TextReader.SENTENCES);
    for (YamlMap answer : yaml.maps("answers")) {
      texts.measure(answer, "text", TextReader.ANSWER);
      texts.measure(answer, "because", TextReader.SENTENCES);
    }
    Quiz quiz = new QuizReader(texts.file(), texts.faults()).read(yaml, choices);
    return new Choose(kind, quiz);
  }

  private Order order(YamlMap yaml) {
    yaml.allow(ORDER);
    List<String> steps = texts.texts(yaml, "steps", TextReader.STEP);
    if (steps.size() < FEWEST_STEPS || steps.size() > MOST_STEPS) {
      texts.fault(yaml, "steps", "there must be three or four steps, not " + steps.size());
    }
    return new Order(
        texts.text(yaml, "question", TextReader.SENTENCES),
        steps,
        texts.text(yaml, "because", TextReader.SENTENCES));
  }
}
