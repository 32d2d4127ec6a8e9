/** Programs that measure a running coach, and the search alone. */
@NullMarked
package dev.sideline.load;

import org.jspecify.annotations.NullMarked;
