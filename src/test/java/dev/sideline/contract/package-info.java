/** What every implementation of a port must do. */
@NullMarked
package dev.sideline.contract;

import org.jspecify.annotations.NullMarked;
