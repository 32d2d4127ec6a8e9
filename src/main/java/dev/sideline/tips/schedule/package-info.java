/** Tips that leads have posted day by day: written down, carried out, paused and looked at. */
@NullMarked
package dev.sideline.tips.schedule;

import org.jspecify.annotations.NullMarked;
