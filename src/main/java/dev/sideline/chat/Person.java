package dev.sideline.chat;

/**
 * Somebody who talks to the coach.
 *
 * @param tenant the workspace or organisation the person belongs to
 * @param id the platform's id of the person, unique within the tenant
 */
public record Person(String tenant, String id) {}
