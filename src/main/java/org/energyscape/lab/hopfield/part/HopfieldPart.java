package org.energyscape.lab.hopfield.part;

import java.util.Set;
import javafx.scene.Node;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/**
 * One page of the lab beside the recall. Made when first turned to, kept until the lab closes. All methods are called on the FX
 * thread and return at once: a part computes with a runner of its own or as jobs.
 */
public interface HopfieldPart {
    /** The pictures. */
    Node centre();

    /** Live curves for the pane below, or null where the pictures need the whole place. */
    default @Nullable Node curves() {
        return null;
    }

    /** Headings of settings of the page that do not matter to what it shows now. */
    default Set<String> idleGroups() {
        return Set.of();
    }

    /** What play, step and the other buttons drive while the part is in front. */
    TransportModel transport();

    /** The pictures in memory or the damaged one have changed; also called once before the part is first shown. */
    void remember(Memories now);

    /** Takes over what has happened and draws it; once a frame, also some ten times a second while the part is behind. */
    void pulse(long nowNanos);

    /** The part came to the front. */
    default void shown() {}

    /** Another page of the lab came to the front. */
    default void hidden() {}

    /** Whether something runs here. */
    default boolean isBusy() {
        return transport().playingProperty().get();
    }

    /** What runs and how fast, for the status bar; empty for nothing to say. */
    default String activity() {
        return "";
    }

    /** Ends every thread of the part; never waits. */
    void close();
}
