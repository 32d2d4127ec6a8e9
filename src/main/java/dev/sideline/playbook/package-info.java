/** Cards, and finding the right ones for a situation. */
@NullMarked
package dev.sideline.playbook;

import org.jspecify.annotations.NullMarked;
