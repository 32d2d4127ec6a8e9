package dev.sideline.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used as they stand; the message names every fault, a line each. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * What is wrong with one setting.
   *
   * @param key the setting's name
   * @param fault what is wrong with it, never quoting a secret's value
   * @param remedy what to do about it
   */
  public record Fault(String key, String fault, String remedy) {
    @Override
    public String toString() {
      return key + ": " + fault + ". " + remedy;
    }
  }

  public ConfigException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
