/** What is learned from: where pictures come from, and how files of them are read. */
@NullMarked
package org.energyscape.lab.rbm.data;

import org.jspecify.annotations.NullMarked;
