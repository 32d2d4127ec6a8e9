/** Measuring how well the coach finds the right card. */
@NullMarked
package dev.sideline.evaluation;

import org.jspecify.annotations.NullMarked;
