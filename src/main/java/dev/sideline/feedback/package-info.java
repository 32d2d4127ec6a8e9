/** Whether answers helped, and why not. */
@NullMarked
package dev.sideline.feedback;

import org.jspecify.annotations.NullMarked;
