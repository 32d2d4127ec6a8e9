package dev.sideline.workspace;

import dev.sideline.chat.Incoming;
import dev.sideline.words.Language;

/** What is settled for whoever says something, and where they say it. */
public record Settled(Languages languages, Channels channels) {

  /** What holds in the channel where something was said. */
  public ChannelSettings of(Incoming incoming) {
    return channels.of(incoming.person().tenant(), incoming.place().channel());
  }

  /** The language to answer in where the words do not tell. */
  public Language language(Incoming incoming) {
    return languages.of(incoming.person(), of(incoming)).orElse(Language.EN);
  }
}
