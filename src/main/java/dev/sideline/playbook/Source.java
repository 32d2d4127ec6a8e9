package dev.sideline.playbook;

import java.util.Map;

/**
 * One of the articles the playbook is distilled from.
 *
 * @param language the ISO 639-1 code of the language it is written in
 * @param about what it is, in a phrase
 * @param techniques what it teaches, by technique id
 */
public record Source(String id, String language, String about, Map<String, String> techniques) {}
