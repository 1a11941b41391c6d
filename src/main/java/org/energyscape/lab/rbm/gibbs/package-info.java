/** The page of Gibbs chains: walking, held, tempered, and mapped. */
@NullMarked
package org.energyscape.lab.rbm.gibbs;

import org.jspecify.annotations.NullMarked;
