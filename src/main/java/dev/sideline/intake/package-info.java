/** The one inbound door: whatever people ask comes in here, each once. */
@NullMarked
package dev.sideline.intake;

import org.jspecify.annotations.NullMarked;
