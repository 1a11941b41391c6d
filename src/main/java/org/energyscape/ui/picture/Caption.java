package org.energyscape.ui.picture;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What stands under an exported picture, so that it can be made again: settings, seed, data, place in time, version.
 *
 * @param heading what the picture belongs to; the title of the picture is put before it
 * @param lines each is broken where it is too long
 */
public record Caption(String heading, List<String> lines) {
    public Caption {
        lines = List.copyOf(lines);
    }

    /** Who knows the caption of pictures; asked when one is exported, on the JavaFX thread. */
    @FunctionalInterface
    public interface Source {
        Caption caption();
    }

    /** Pictures below the node get their caption from a source, unless one is nearer to them. */
    public static void on(Node node, Source source) {
        node.getProperties().put(Source.class, source);
    }

    /** What the nearest source at or above the node says, or null where there is none. */
    public static @Nullable Caption of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(Source.class) instanceof Source source) {
                return source.caption();
            }
        }
        return null;
    }

    /** The heading with the title of a picture before it. */
    String heading(String title) {
        return title.isEmpty() ? heading : heading.isEmpty() ? title : title + " \u00b7 " + heading;
    }
}
