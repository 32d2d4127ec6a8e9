/** What was asked: a person's own questions, and a team's week in figures. */
@NullMarked
package dev.sideline.insight;

import org.jspecify.annotations.NullMarked;
