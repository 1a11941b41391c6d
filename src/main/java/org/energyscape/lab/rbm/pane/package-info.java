/** The page of training: linked panes, their layouts, and the pictures in them. */
@NullMarked
package org.energyscape.lab.rbm.pane;

import org.jspecify.annotations.NullMarked;
