package dev.sideline.command;

import dev.sideline.onboarding.Onboarding;
import dev.sideline.tips.Tips;

/**
 * Who answers what is no question.
 *
 * @param answers what people do with answers
 */
public record Desks(AnswerDesk answers, Tips tips, Onboarding onboarding) {}
