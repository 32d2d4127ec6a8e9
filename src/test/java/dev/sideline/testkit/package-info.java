/** What the tests share: fakes, fixtures, peers that play the other side, limits to hold. */
@NullMarked
package dev.sideline.testkit;

import org.jspecify.annotations.NullMarked;
