package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import dev.sideline.prompt.RenderedPrompt;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a model would be asked. */
@Command(
    name = "prompt",
    description = "Prints what a language model would be asked about a situation, and its size.",
    mixinStandardHelpOptions = true)
final class PromptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Option(
      names = "--for",
      required = true,
      paramLabel = "SITUATION",
      description = "What the agent describes.")
  private @Nullable String situation;

  @Override
  public Integer call() {
    Coach coach = Coach.load(SidelineConfig.load(), new Silence());
    language.applyTo(coach.languages());
    RenderedPrompt prompt =
        coach
            .coaching()
            .question(
                String.valueOf(situation), LanguageOption.SOMEBODY, coach.questions().current());
    PrintWriter out = spec.commandLine().getOut();
    out.println("## System\n\n" + prompt.system() + "\n\n## User\n\n" + prompt.user());
    out.printf(
        Locale.ROOT,
        "%n(%s: %,d characters, of which %,d stay the same from question to question;"
            + " at most %,d tokens of answer at temperature %.1f)%n",
        prompt.name().id(),
        prompt.system().length() + prompt.user().length(),
        prompt.system().length(),
        prompt.maxTokens(),
        prompt.temperature());
    out.flush();
    return 0;
  }
}
