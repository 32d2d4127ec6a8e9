/** The coach on a terminal: text for people, JSON for programs. */
@NullMarked
package dev.sideline.adapter.terminal;

import org.jspecify.annotations.NullMarked;
