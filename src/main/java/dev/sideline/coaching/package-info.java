/** Advice on a situation. */
@NullMarked
package dev.sideline.coaching;

import org.jspecify.annotations.NullMarked;
