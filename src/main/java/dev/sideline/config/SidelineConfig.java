package dev.sideline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All settings of one start, checked.
 *
 * @param port where the web server listens; 0 takes any free port
 * @param slack the connection to Slack
 * @param leads who may settle things for others
 * @param model the language model, where there is one
 * @param database where what must not be lost is kept
 * @param emergencyContacts whom the team calls in an emergency, shown with the safety cards
 * @param prompts a folder laid over the shipped prompts, file by file
 * @param data a folder for what the coach keeps; made when it is needed
 * @param phoneRegions the countries, as ISO 3166 codes, whose phone numbers are known without their
 *     country's prefix
 * @param retention how long what was asked is kept
 */
public record SidelineConfig(
    int port,
    SlackConfig slack,
    LeadsConfig leads,
    ModelConfig model,
    DatabaseConfig database,
    Optional<String> emergencyContacts,
    Optional<Path> prompts,
    Path data,
    Set<String> phoneRegions,
    Duration retention) {

  private static final int CONTACTS_LIMIT = 500;
  private static final int MOST_DAYS = 3650;

  /** The configuration of this process: its environment over {@code .env} in the folder it runs. */
  public static SidelineConfig load() {
    return load(System.getenv(), Path.of(""));
  }

  /**
   * The configuration of an environment over a folder's {@code .env}.
   *
   * @throws ConfigException naming every fault at once
   */
  public static SidelineConfig load(Map<String, String> environment, Path folder) {
    Settings settings = new Settings(environment, folder);
    SidelineConfig config = from(settings);
    settings.failOnFaults();
    return config;
  }

  static SidelineConfig from(Settings settings) {
    Path data =
        settings
            .as(
                Setting.SIDELINE_DATA,
                "Give a folder that the coach may make and write into",
                SidelineConfig::data)
            .orElse(Path.of(Setting.SIDELINE_DATA.defaultValue()));
    return new SidelineConfig(
        settings.as(Setting.PORT, "Give a number from 0 to 65535", SidelineConfig::port).orElse(0),
        SlackConfig.from(settings),
        LeadsConfig.from(settings),
        ModelConfig.from(settings),
        DatabaseConfig.from(settings, data),
        settings.as(
            Setting.SIDELINE_EMERGENCY_CONTACTS,
            "Shorten it to whom to call first, and where the full list is",
            SidelineConfig::contacts),
        settings.as(
            Setting.SIDELINE_PROMPTS,
            "Give a folder that exists and holds your own cards, or leave it out",
            SidelineConfig::folder),
        data,
        settings
            .as(
                Setting.PRIVACY_PHONE_REGIONS,
                "Give two-letter country codes between commas, such as IT,GB",
                SidelineConfig::regions)
            .orElse(Set.of()),
        settings
            .as(
                Setting.PRIVACY_RETENTION_DAYS,
                "Give a number of days from 1 to " + MOST_DAYS,
                SidelineConfig::days)
            .orElse(Duration.ofDays(1)));
  }

  private static int port(String value) {
    int port;
    try {
      port = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + value + "\" is not a number", e);
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(value + " is not a port");
    }
    return port;
  }

  private static String contacts(String value) {
    if (value.length() > CONTACTS_LIMIT) {
      throw new IllegalArgumentException(
          "it has " + value.length() + " characters, more than " + CONTACTS_LIMIT);
    }
    return value;
  }

  private static Path data(String value) {
    Path path = Path.of(value);
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IllegalArgumentException(path.toAbsolutePath() + " is a file");
    }
    return path;
  }

  private static Set<String> regions(String value) {
    Set<String> countries = Set.of(Locale.getISOCountries());
    Set<String> regions = new TreeSet<>();
    for (String part : value.split(",", -1)) {
      String region = part.strip().toUpperCase(Locale.ROOT);
      if (!countries.contains(region)) {
        throw new IllegalArgumentException("\"" + part.strip() + "\" is not a country's code");
      }
      regions.add(region);
    }
    return Collections.unmodifiableSet(regions);
  }

  private static Duration days(String value) {
    if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > MOST_DAYS) {
      throw new IllegalArgumentException("\"" + value + "\" is no such number");
    }
    return Duration.ofDays(Integer.parseInt(value));
  }

  private static Path folder(String value) {
    Path path = Path.of(value);
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException("there is no folder " + path.toAbsolutePath());
    }
    return path;
  }
}
