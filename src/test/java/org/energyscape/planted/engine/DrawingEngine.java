package org.energyscape.planted.engine;

import java.awt.Point;
import javafx.scene.paint.Color;
import org.energyscape.planted.lab.one.OneLab;

/** Planted: an engine that knows the window, AWT and a lab. */
public final class DrawingEngine {
    public Color colour = Color.RED;
    public Point corner = new Point();
    public OneLab lab = new OneLab();
}
