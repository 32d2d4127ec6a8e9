/** What a language model is asked: templates of the content folder, and filling them. */
@NullMarked
package dev.sideline.prompt;

import org.jspecify.annotations.NullMarked;
