/** What a person typed, as a command, and the way to the feature that answers it. */
@NullMarked
package dev.sideline.command;

import org.jspecify.annotations.NullMarked;
