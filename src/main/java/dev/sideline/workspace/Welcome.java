package dev.sideline.workspace;

/**
 * What newcomers of a channel are offered.
 *
 * @param track the id of the onboarding track
 * @param lead the platform's id of the lead who settled it, and hears who completed it; empty where
 *     the lead was forgotten
 */
public record Welcome(String track, String lead) {}
