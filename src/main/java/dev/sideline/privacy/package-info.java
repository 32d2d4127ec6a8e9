/** Customers' data is left out of a text before anything is done with it. */
@NullMarked
package dev.sideline.privacy;

import org.jspecify.annotations.NullMarked;
