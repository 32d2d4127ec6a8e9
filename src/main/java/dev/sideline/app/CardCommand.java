package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import dev.sideline.playbook.CardPages;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one card. */
@Command(name = "card", description = "Shows one card in full.", mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The card's id, as \"cards\" lists it.")
  private String id;

  @Override
  public Integer call() {
    CardPages pages = CardsCommand.pages(SidelineConfig.load());
    String known = id.toLowerCase(Locale.ROOT);
    PrintWriter out = spec.commandLine().getOut();
    out.print(Console.messages().render(pages.show(known, Words.in(Language.EN))));
    out.flush();
    return pages.has(known) ? 0 : Sideline.BAD_RESULT;
  }
}
