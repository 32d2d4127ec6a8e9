/** What operators run the coach with, beside what the program does. */
@NullMarked
package dev.sideline.deploy;

import org.jspecify.annotations.NullMarked;
