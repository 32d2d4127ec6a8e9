/** The web server, and the pages an operator's tools read: health and metrics. */
@NullMarked
package dev.sideline.adapter.http;

import org.jspecify.annotations.NullMarked;
