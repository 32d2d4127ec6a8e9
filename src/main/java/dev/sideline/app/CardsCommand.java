package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the cards of the playbook. */
@Command(
    name = "cards",
    description = "Lists all cards of the playbook.",
    mixinStandardHelpOptions = true)
final class CardsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Override
  public void run() {
    CardPages pages = pages(SidelineConfig.load());
    spec.commandLine().getOut().print(Console.messages().render(pages.list(language.words())));
    spec.commandLine().getOut().flush();
  }

  /** Card pages over a playbook that nobody will search. */
  static CardPages pages(SidelineConfig config) {
    PlaybookLoader loader = new PlaybookLoader(PromptFolder.shipped(config.prompts()));
    LivePlaybook playbook =
        new LivePlaybook(
            loader,
            (cards, language) ->
                situation -> {
                  throw new IllegalStateException("this playbook is only for reading");
                });
    return new CardPages(playbook, config.emergencyContacts());
  }
}
