/** Benchmarks: how fast this machine does the work of the engine, and how the cost grows. */
@NullMarked
package org.energyscape.cli.bench;

import org.jspecify.annotations.NullMarked;
