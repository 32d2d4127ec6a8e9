package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import dev.sideline.playbook.CardPages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one card. */
@Command(name = "card", description = "Shows one card in full.", mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "ID", description = "The card's id, as \"cards\" lists it.")
  private String id;

  @Override
  public Integer call() {
    CardPages pages = CardsCommand.pages(SidelineConfig.load());
    String known = id.toLowerCase(Locale.ROOT);
    PrintWriter out = spec.commandLine().getOut();
    out.print(Console.messages().render(pages.show(known, language.words())));
    out.flush();
    return pages.has(known, language.words()) ? 0 : Sideline.BAD_RESULT;
  }
}
