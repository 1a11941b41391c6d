/** One hidden unit enlarged: its weights and their gradient, its examples, its effect, its course. */
@NullMarked
package org.energyscape.lab.rbm.lens;

import org.jspecify.annotations.NullMarked;
