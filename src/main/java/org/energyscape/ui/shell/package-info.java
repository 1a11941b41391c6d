/** The window: navigation, theme, preferences, help. */
@NullMarked
package org.energyscape.ui.shell;

import org.jspecify.annotations.NullMarked;
