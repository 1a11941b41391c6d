/** Every setting of the RBM lab, the choices they offer, and the presets made of them. */
@NullMarked
package org.energyscape.lab.rbm.param;

import org.jspecify.annotations.NullMarked;
