/** Handing questions over to experts, and their answers back. */
@NullMarked
package dev.sideline.handover;

import org.jspecify.annotations.NullMarked;
