/** Leading new hires through their first days. */
@NullMarked
package dev.sideline.onboarding;

import org.jspecify.annotations.NullMarked;
