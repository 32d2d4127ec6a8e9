package dev.sideline.app;

import static dev.sideline.app.LanguageOption.SOMEBODY;

import dev.sideline.adapter.terminal.AdviceJson;
import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.coaching.Advice;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Concern;
import dev.sideline.coaching.Depth;
import dev.sideline.config.SidelineConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the coach once. */
@Command(name = "ask", description = "Coaches you on a situation.", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Option(
      names = "--json",
      description = "Print a JSON object; with \"-\" as the situation, one object for each line.")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "SITUATION",
      description = "What is happening; \"-\" reads standard input.")
  private @Nullable List<String> words;

  @Override
  public Integer call() throws IOException {
    String situation = words == null ? "" : String.join(" ", words);
    if (words == null) {
      throw new ParameterException(
          spec.commandLine(), "Tell me the situation, such as: ask \"customer is shouting\"");
    }
    Coach coach = Coach.load(SidelineConfig.load());
    language.applyTo(coach.languages());
    PrintWriter out = spec.commandLine().getOut();
    if (!STANDARD_INPUT.equals(situation)) {
      answer(situation, coach, out);
    } else if (json) {
      answerLines(coach, out);
    } else {
      answer(Console.input().lines().reduce("", (all, line) -> all + line + "\n"), coach, out);
    }
    return 0;
  }

  private void answer(String situation, Coach coach, PrintWriter out) {
    if (json) {
      out.println(AdviceJson.render(coach.coaching().adviseInDepth(situation, SOMEBODY)));
    } else {
      Conversation conversation = Console.conversation(out);
      Coaching coaching = coach.coaching();
      Depth depth = coaching.reasons() ? Depth.MORE_FOLLOWS : Depth.WHOLE;
      Incoming incoming = new Incoming("ask", SOMEBODY, Console.HERE, situation, "");
      Concern concern = Concern.situation(situation);
      coaching.advise(concern, incoming, depth, conversation);
      coaching.following(concern, incoming, draft -> {}).ifPresent(conversation::say);
    }
    out.flush();
  }

  private static void answerLines(Coach coach, PrintWriter out) throws IOException {
    try (BufferedReader in = Console.input()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Advice advice = coach.coaching().adviseInDepth(line, SOMEBODY);
        out.println(AdviceJson.render(advice));
      }
    }
  }
}
