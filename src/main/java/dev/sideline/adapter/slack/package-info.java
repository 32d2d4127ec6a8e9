/** Slack: requests in by HTTP or Socket Mode, messages out as blocks. */
@NullMarked
package dev.sideline.adapter.slack;

import org.jspecify.annotations.NullMarked;
