package dev.sideline.config;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The language model that reasons about a situation.
 *
 * @param provider whose protocol it speaks
 * @param name what the provider calls it
 * @param apiKey opens it; a model of one's own may need none
 * @param baseUrl where it is reached; empty for the provider's own address
 */
public record ModelConfig(
    Provider provider,
    String name,
    Optional<Secret> apiKey,
    Optional<URI> baseUrl,
    Answering answering,
    Limits limits) {

  private static final int LONGEST_SECONDS = 120;
  private static final int LEAST_WINDOW = 2_000;

  /** Whose protocol is spoken. */
  public enum Provider {
    /** No model: the playbook answers alone. */
    NONE,
    /** OpenAI's, which many others speak too. */
    OPENAI,
    ANTHROPIC,
    OLLAMA
  }

  /**
   * How it answers.
   *
   * @param streamed whether piece by piece
   * @param firstToken how long it may take to begin; without a stream it has the whole time
   * @param timeout how long an answer may take in all
   * @param window the most tokens of a question and its answer together
   */
  public record Answering(boolean streamed, Duration firstToken, Duration timeout, int window) {}

  /**
   * How much it may be asked.
   *
   * @param perPerson the most questions of one person in an hour
   * @param perWorkspace the most questions of one workspace in an hour
   * @param tokensPerDay the most tokens of all questions and answers in a day
   */
  public record Limits(long perPerson, long perWorkspace, long tokensPerDay) {}

  /** Whether there is a model at all. */
  public boolean isPresent() {
    return provider != Provider.NONE;
  }

  static ModelConfig from(Settings settings) {
    Provider provider =
        settings
            .as(
                Setting.MODEL_PROVIDER,
                "Give none, openai, anthropic or ollama",
                ModelConfig::provider)
            .orElse(Provider.NONE);
    Optional<String> name = settings.text(Setting.MODEL_NAME);
    Optional<Secret> key = settings.text(Setting.MODEL_API_KEY).map(Secret::new);
    Optional<URI> baseUrl =
        settings.as(
            Setting.MODEL_BASE_URL,
            "Leave it out for the provider's own, or give an http or https address",
            ModelConfig::address);
    if (provider != Provider.NONE && name.isEmpty()) {
      settings.fault(
          Setting.MODEL_NAME,
          "MODEL_PROVIDER is set, and this is not",
          "Give the name by which the provider knows the model");
    }
    boolean needsKey =
        provider == Provider.ANTHROPIC || (provider == Provider.OPENAI && baseUrl.isEmpty());
    if (needsKey && key.isEmpty()) {
      settings.fault(
          Setting.MODEL_API_KEY,
          "the provider lets nobody in without a key",
          "Copy a key from the provider's page, or set MODEL_BASE_URL to a server of your own");
    }
    return new ModelConfig(
        provider,
        name.orElse(""),
        key,
        baseUrl,
        answering(settings),
        new Limits(
            number(settings, Setting.MODEL_QUESTIONS_PER_PERSON, 1),
            number(settings, Setting.MODEL_QUESTIONS_PER_WORKSPACE, 1),
            number(settings, Setting.MODEL_TOKENS_PER_DAY, 1)));
  }

  private static Answering answering(Settings settings) {
    Duration firstToken = seconds(settings, Setting.MODEL_FIRST_TOKEN_TIMEOUT);
    Duration timeout = seconds(settings, Setting.MODEL_TIMEOUT);
    return new Answering(
        settings.as(Setting.MODEL_STREAM, "Give yes or no", ModelConfig::yes).orElse(true),
        firstToken.compareTo(timeout) < 0 ? firstToken : timeout,
        timeout,
        (int) Math.min(Integer.MAX_VALUE, number(settings, Setting.MODEL_WINDOW, LEAST_WINDOW)));
  }

  private static long number(Settings settings, Setting setting, long least) {
    return settings
        .as(
            setting,
            "Give a whole number from " + least + " on",
            value -> {
              if (!value.matches("[1-9]\\d{0,11}") || Long.parseLong(value) < least) {
                throw new IllegalArgumentException("\"" + value + "\" is no such number");
              }
              return Long.valueOf(value);
            })
        .orElse(least);
  }

  private static Duration seconds(Settings settings, Setting setting) {
    return settings
        .as(setting, "Give a number of seconds from 1 to " + LONGEST_SECONDS, ModelConfig::timeout)
        .orElse(Duration.ofSeconds(1));
  }

  private static boolean yes(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("\"" + value + "\" is neither");
    };
  }

  private static Provider provider(String value) {
    try {
      return Provider.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no provider \"" + value + "\"", e);
    }
  }

  private static URI address(String value) {
    URI uri = URI.create(value);
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("it is not an http or https address");
    }
    return uri;
  }

  private static Duration timeout(String value) {
    if (!value.matches("\\d{1,3}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > LONGEST_SECONDS) {
      throw new IllegalArgumentException("\"" + value + "\" is no such number");
    }
    return Duration.ofSeconds(Integer.parseInt(value));
  }
}
