package dev.sideline.evaluation;

import java.util.List;

/**
 * A line of advice that seems to promise what nobody may promise for the company.
 *
 * @param kinds what is promised, in alphabetical order: compensation, deadline, discount, law,
 *     refund
 */
public record Promise(List<String> kinds, String line) {}
