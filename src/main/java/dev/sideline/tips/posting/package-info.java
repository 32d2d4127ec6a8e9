/** Which tip a channel gets and why, putting it up, and what people answer to its question. */
@NullMarked
package dev.sideline.tips.posting;

import org.jspecify.annotations.NullMarked;
