package dev.sideline.content;

/**
 * A text with the line it stands on.
 *
 * @param line counted from 1
 */
public record Located(String text, int line) {}
