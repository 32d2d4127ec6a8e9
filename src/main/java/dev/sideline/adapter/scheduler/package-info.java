/** Work that outlives a process, by db-scheduler. */
@NullMarked
package dev.sideline.adapter.scheduler;

import org.jspecify.annotations.NullMarked;
