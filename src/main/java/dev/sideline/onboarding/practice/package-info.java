/** What is said to what somebody wrote for practice. */
@NullMarked
package dev.sideline.onboarding.practice;

import org.jspecify.annotations.NullMarked;
