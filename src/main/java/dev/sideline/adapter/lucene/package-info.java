/** Terms of a text, by Lucene. */
@NullMarked
package dev.sideline.adapter.lucene;

import org.jspecify.annotations.NullMarked;
