package dev.sideline.app;

import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.chat.Person;
import dev.sideline.config.SidelineConfig;
import dev.sideline.privacy.Forgetting;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forgets a person. */
@Command(
    name = "erase",
    description = "Forgets everything that is kept about a person.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PERSON", description = "The platform's id, such as U024BE7LH.")
  private String person = "";

  @Option(
      names = "--workspace",
      paramLabel = "ID",
      description = "Only in this workspace; left out, in all.")
  private @Nullable String workspace;

  @Override
  public Integer call() {
    SidelineConfig config = SidelineConfig.load();
    try (Database database = Database.open(config.database())) {
      Forgetting forgetting =
          Stores.in(
                  database,
                  new JobTable(database.isPostgres()),
                  config.retention(),
                  InstantSource.system())
              .forgetting();
      Set<Person> people = forgetting.people(person);
      people.removeIf(one -> workspace != null && !one.tenant().equals(workspace));
      people.forEach(forgetting::erase);
      if (people.isEmpty()) {
        spec.commandLine().getErr().println("Nothing is kept about " + person + ".");
        return Sideline.BAD_RESULT;
      }
      people.forEach(
          one ->
              spec.commandLine()
                  .getOut()
                  .println("Forgot " + one.id() + " of workspace " + one.tenant() + "."));
      return 0;
    }
  }
}
