/** Tests of the Slack adapter. */
@NullMarked
package dev.sideline.adapter.slack;

import org.jspecify.annotations.NullMarked;
