package dev.sideline.tips.posting;

import dev.sideline.words.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A tip that was chosen for a channel.
 *
 * @param id unique within the tenant
 * @param number of the schedule that it belongs to; 0 where somebody posted it by hand
 * @param tip the id of the tip
 * @param title of the tip, as it was then
 * @param posted when it was put up; empty where it is not up yet
 */
public record Post(
    String tenant,
    String id,
    int number,
    String channel,
    String tip,
    String title,
    Language language,
    Reason reason,
    Optional<Instant> posted) {}
