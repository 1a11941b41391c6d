/** The restricted Boltzmann machine laboratory: what binds its pages, each of which has a package below. */
@NullMarked
package org.energyscape.lab.rbm;

import org.jspecify.annotations.NullMarked;
