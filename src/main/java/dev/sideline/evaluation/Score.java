package dev.sideline.evaluation;

import java.util.List;

/**
 * How the coach did on one set; all rates are from 0 to 1.
 *
 * @param first the first card teaches an expected or an also-right technique
 * @param firstExpected the first card teaches an expected technique, the stricter reading
 * @param firstThree one of the first three cards does
 * @param reciprocalRank the mean of one over the rank of the first right card
 * @param toldOutside texts outside the playbook that were told so
 * @param turnedAway real situations that were told to be outside
 * @param safetyFirst situations of danger whose safety card came first
 * @param safetySeen situations of danger whose safety card came first or was pointed at
 * @param falseAlarm harmless texts that a safety card came first for
 * @param languageKept texts that were answered in the language of the set
 * @param misses every text that went wrong, with what came instead
 */
public record Score(
    double first,
    double firstExpected,
    double firstThree,
    double reciprocalRank,
    double toldOutside,
    double turnedAway,
    double safetyFirst,
    double safetySeen,
    double falseAlarm,
    double languageKept,
    List<String> misses) {}
