/** What is settled for a workspace and its people. */
@NullMarked
package dev.sideline.workspace;

import org.jspecify.annotations.NullMarked;
