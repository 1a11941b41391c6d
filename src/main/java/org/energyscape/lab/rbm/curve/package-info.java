/** The curves below the training page: errors beside published ones, and the likelihood measured on demand. */
@NullMarked
package org.energyscape.lab.rbm.curve;

import org.jspecify.annotations.NullMarked;
