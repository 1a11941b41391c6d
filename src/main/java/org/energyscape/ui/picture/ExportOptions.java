package org.energyscape.ui.picture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** How pictures are exported; the context menus of all pictures below a node show and change the same choice. */
public final class ExportOptions {
    private final BooleanProperty caption = new SimpleBooleanProperty(true);
    private final BooleanProperty light = new SimpleBooleanProperty(true);

    /** Whether settings and seed stand below the picture. */
    public BooleanProperty captionProperty() {
        return caption;
    }

    /** Whether files have the light colours even where the window is dark: paper is white. */
    public BooleanProperty lightProperty() {
        return light;
    }

    /** Offers the choice to all pictures below the node. */
    public static void on(Node node, ExportOptions options) {
        node.getProperties().put(ExportOptions.class, options);
    }

    /** The choice that is nearest at or above the node, or null where there is none. */
    static @Nullable ExportOptions of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(ExportOptions.class) instanceof ExportOptions options) {
                return options;
            }
        }
        return null;
    }
}
