package dev.sideline.load;

import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How a measuring program is started from a command line. */
final class Program {
  private Program() {}

  /** An option whose value cannot be used. */
  static final class WrongOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongOptionException(String message) {
      super(message);
    }
  }

  /**
   * Runs a program and returns its exit code: 0 when all went well, 1 when something did not, 2 for
   * a wrong option.
   *
   * @param program whether all went well, by the options
   */
  static <T> int run(Class<T> options, String[] args, Predicate<T> program) {
    CommandLine commandLine = new CommandLine(options);
    try {
      commandLine.parseArgs(args);
      if (commandLine.isUsageHelpRequested()) {
        commandLine.usage(System.out);
        return 0;
      }
      return program.test(commandLine.<T>getCommand()) ? 0 : 1;
    } catch (ParameterException | WrongOptionException e) {
      System.err.println(e.getMessage());
      commandLine.usage(System.err);
      return 2;
    }
  }
}
