/** What a practised eye would stop at in a training run, and what it would change. */
@NullMarked
package org.energyscape.lab.rbm.doctor;

import org.jspecify.annotations.NullMarked;
