/** Measuring how well the coach finds the right card, and what a model makes of it. */
@NullMarked
package dev.sideline.evaluation;

import org.jspecify.annotations.NullMarked;
