package dev.sideline.config;

/** Every setting there is, with its default; {@code .env.example} describes them to people. */
enum Setting {
  PORT("3000"),
  SLACK_SIGNING_SECRET(""),
  SLACK_APP_TOKEN(""),
  SLACK_BOT_TOKEN(""),
  SLACK_LEADS("admins"),
  SLACK_API_URL("https://slack.com/api/"),
  MODEL_PROVIDER("none"),
  MODEL_NAME(""),
  MODEL_API_KEY(""),
  MODEL_BASE_URL(""),
  MODEL_STREAM("yes"),
  MODEL_FIRST_TOKEN_TIMEOUT("10"),
  MODEL_TIMEOUT("20"),
  MODEL_WINDOW("16000"),
  MODEL_QUESTIONS_PER_PERSON("60"),
  MODEL_QUESTIONS_PER_WORKSPACE("2000"),
  MODEL_TOKENS_PER_DAY("20000000"),
  DATABASE_URL(""),
  SIDELINE_COMMAND("/coach"),
  SIDELINE_EMERGENCY_CONTACTS(""),
  SIDELINE_PROMPTS(""),
  SIDELINE_DATA("data"),
  PRIVACY_PHONE_REGIONS("IT,TR,LT,IL,RO,GB,US"),
  PRIVACY_RETENTION_DAYS("90");

  private final String defaultValue;

  Setting(String defaultValue) {
    this.defaultValue = defaultValue;
  }

  /** What holds when nothing is set; empty where the setting is then simply absent. */
  String defaultValue() {
    return defaultValue;
  }
}
