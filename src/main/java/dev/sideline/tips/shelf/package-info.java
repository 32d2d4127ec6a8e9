/** The tips there are: those of the cards and those of the team, with their questions. */
@NullMarked
package dev.sideline.tips.shelf;

import org.jspecify.annotations.NullMarked;
