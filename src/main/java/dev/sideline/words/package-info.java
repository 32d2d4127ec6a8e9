/** Interface words, and the languages the coach speaks. */
@NullMarked
package dev.sideline.words;

import org.jspecify.annotations.NullMarked;
