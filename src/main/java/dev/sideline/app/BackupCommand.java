package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.config.SidelineConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the SQLite file, while a coach may be running. */
@Command(
    name = "backup",
    description =
        "Copies the SQLite file as it is at one moment; a coach may be running meanwhile.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Where the copy goes; there must be no such file.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    SidelineConfig config = SidelineConfig.load();
    if (config.database().isPostgres()) {
      throw new ParameterException(
          spec.commandLine(), "The database is a PostgreSQL: use pg_dump, which comes with it.");
    }
    if (Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(), file.toAbsolutePath() + " exists; give the name of a new file.");
    }
    try (Database database = Database.open(config.database())) {
      database.copyTo(file);
    }
    spec.commandLine().getOut().println("Copied to " + file.toAbsolutePath() + ".");
    return 0;
  }
}
