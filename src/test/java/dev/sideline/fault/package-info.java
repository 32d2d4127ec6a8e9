/** The real program while it is killed, and while what it relies on fails. */
@NullMarked
package dev.sideline.fault;

import org.jspecify.annotations.NullMarked;
