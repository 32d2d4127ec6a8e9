package dev.sideline.app;

import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.playbook.search.CardSearches;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Learns the shipped cards; the build runs it, so that a start does not have to. */
@Command(name = "learn", hidden = true)
final class LearnCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The folder of the compiled classes.")
  private Path classes;

  @Override
  public Integer call() {
    PlaybookLoader loader = new PlaybookLoader(PromptFolder.shipped(Optional.empty()));
    Playbook playbook = loader.load();
    CardSearches searches = Coach.searches(classes.resolve("search"));
    playbook.cards().keySet().forEach(language -> searches.over(playbook, language));
    return 0;
  }
}
