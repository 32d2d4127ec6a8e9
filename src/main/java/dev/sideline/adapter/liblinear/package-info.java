/** Training of linear classifiers, by LIBLINEAR. */
@NullMarked
package dev.sideline.adapter.liblinear;

import org.jspecify.annotations.NullMarked;
