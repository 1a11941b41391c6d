package org.energyscape.planted.ui.picture;

import java.awt.Rectangle;

/** Planted: a picture that uses AWT. */
public final class DesktopPicture {
    public Rectangle area = new Rectangle();
}
