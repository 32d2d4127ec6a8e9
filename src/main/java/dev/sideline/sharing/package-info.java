/** Showing a private answer to a whole channel. */
@NullMarked
package dev.sideline.sharing;

import org.jspecify.annotations.NullMarked;
