/** Telling a text that gives orders to a machine from one that tells of a customer. */
@NullMarked
package dev.sideline.coaching.steering;

import org.jspecify.annotations.NullMarked;
