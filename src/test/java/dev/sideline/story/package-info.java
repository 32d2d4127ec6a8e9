/**
 * What people see: a request as the platform sends it in, the reply as the platform gets it out.
 */
@NullMarked
package dev.sideline.story;

import org.jspecify.annotations.NullMarked;
