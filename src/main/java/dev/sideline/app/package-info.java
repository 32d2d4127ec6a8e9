/** The program: command line, wiring, start and stop. */
@NullMarked
package dev.sideline.app;

import org.jspecify.annotations.NullMarked;
