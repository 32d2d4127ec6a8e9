/** Markdown and YAML files under prompts, read into records; errors with file and line. */
@NullMarked
package dev.sideline.content;

import org.jspecify.annotations.NullMarked;
