/** Tips: one now, and those that leads have posted day by day. */
@NullMarked
package dev.sideline.tips;

import org.jspecify.annotations.NullMarked;
