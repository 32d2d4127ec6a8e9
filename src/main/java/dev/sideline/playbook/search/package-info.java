/** The search that learns from the situations on the cards which card a text belongs to. */
@NullMarked
package dev.sideline.playbook.search;

import org.jspecify.annotations.NullMarked;
