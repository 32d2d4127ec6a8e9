package dev.sideline.app;

import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.StuckDeliveries;
import dev.sideline.config.SidelineConfig;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What could not be answered. */
@Command(
    name = "inbox",
    description = "Shows, tries again or forgets questions that could not be answered.",
    mixinStandardHelpOptions = true)
final class InboxCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "The questions that are stuck, oldest first, without their words.",
      mixinStandardHelpOptions = true)
  void list() {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = open()) {
      List<StuckDeliveries.Stuck> stuck = stuck(database).list();
      out.println(stuck.isEmpty() ? "Nothing is stuck." : "id, workspace, asked, tries, trouble");
      stuck.forEach(
          one ->
              out.println(
                  String.join(
                      "  ",
                      one.id(),
                      one.tenant(),
                      one.accepted().toString(),
                      Integer.toString(one.attempts()),
                      one.trouble())));
      out.flush();
    }
  }

  @Command(
      name = "retry",
      description = "Has a running coach try one again.",
      mixinStandardHelpOptions = true)
  int retry(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
    return done(id, stuck -> stuck.retry(id), "A running coach tries it again.");
  }

  @Command(name = "drop", description = "Forgets one.", mixinStandardHelpOptions = true)
  int drop(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
    return done(id, stuck -> stuck.drop(id), "It is forgotten.");
  }

  private int done(String id, Predicate<StuckDeliveries> act, String told) {
    try (Database database = open()) {
      if (act.test(stuck(database))) {
        spec.commandLine().getOut().println(told);
        return 0;
      }
      spec.commandLine().getErr().println("Nothing with the id " + id + " is stuck.");
      return Sideline.BAD_RESULT;
    }
  }

  private static Database open() {
    return Database.open(SidelineConfig.load().database());
  }

  private static StuckDeliveries stuck(Database database) {
    return new StuckDeliveries(
        database.jdbi(), new JobTable(database.isPostgres()), InstantSource.system());
  }
}
