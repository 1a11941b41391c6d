/** Measurements for developers: JMH benchmarks of the kernels, and this program beside others. */
@NullMarked
package org.energyscape.bench;

import org.jspecify.annotations.NullMarked;
