/** Controls that labs share: parameter pane, transport bar, seed field. */
@NullMarked
package org.energyscape.ui.control;

import org.jspecify.annotations.NullMarked;
