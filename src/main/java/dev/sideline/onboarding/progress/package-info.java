/** How far people have come in their tracks. */
@NullMarked
package dev.sideline.onboarding.progress;

import org.jspecify.annotations.NullMarked;
