/** Image decoding and encoding; the one engine room that may use AWT images. */
@NullMarked
package org.energyscape.engine.data.image;

import org.jspecify.annotations.NullMarked;
