package dev.sideline.evaluation;

/**
 * A line of advice that seems to promise what nobody may promise for the company.
 *
 * @param kind what is promised: refund, discount, compensation, deadline or law
 */
public record Promise(String kind, String line) {}
