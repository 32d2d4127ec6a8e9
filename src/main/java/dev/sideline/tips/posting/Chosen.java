package dev.sideline.tips.posting;

import dev.sideline.tips.shelf.Tip;

/** A tip that was chosen, and why. */
public record Chosen(Tip tip, Reason reason) {}
