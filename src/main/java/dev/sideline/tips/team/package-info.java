/** Tips of the team's own: written by leads, seen as a draft, kept, listed and removed. */
@NullMarked
package dev.sideline.tips.team;

import org.jspecify.annotations.NullMarked;
