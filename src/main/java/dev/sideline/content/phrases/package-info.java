/** Phrases in lists of words, and finding them in a text. */
@NullMarked
package dev.sideline.content.phrases;

import org.jspecify.annotations.NullMarked;
