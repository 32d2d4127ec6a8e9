/** Tracks: what new hires are led through, read from the prompts folder. */
@NullMarked
package dev.sideline.onboarding.track;

import org.jspecify.annotations.NullMarked;
