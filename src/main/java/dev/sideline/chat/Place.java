package dev.sideline.chat;

/**
 * Where something was said.
 *
 * @param platform the chat platform, such as {@code slack} or {@code terminal}
 * @param channel the platform's id of the channel or direct conversation
 */
public record Place(String platform, String channel) {}
