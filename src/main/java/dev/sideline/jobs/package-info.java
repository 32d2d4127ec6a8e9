/** Work that is done once, at or after its time, and again on failure. */
@NullMarked
package dev.sideline.jobs;

import org.jspecify.annotations.NullMarked;
