/** Settings; the only reader of the environment. */
@NullMarked
package dev.sideline.config;

import org.jspecify.annotations.NullMarked;
