/** Channel-neutral words: people, places, what they say to the coach and what it says back. */
@NullMarked
package dev.sideline.chat;

import org.jspecify.annotations.NullMarked;
