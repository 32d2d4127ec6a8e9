/** What is kept in SQL: a SQLite file, or PostgreSQL for more than one process. */
@NullMarked
package dev.sideline.adapter.sql;

import org.jspecify.annotations.NullMarked;
