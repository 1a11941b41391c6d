package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.ui.control.TransportModel;

/**
 * What the lab lends a part.
 *
 * @param lab what the window lends the lab
 * @param settings all settings of the lab, those of the part among them
 * @param recall the transport of the recall
 * @param wishes what a part can do to the rest of the lab
 */
public record PartContext(LabContext lab, LabSettings settings, TransportModel recall, Wishes wishes) {
    /** What a part can do to the rest of the lab. */
    public interface Wishes {
        /** Turns to the recall and lets it begin at this state, of the size of the pictures. */
        void recallFrom(String name, SpinVector start);

        /** Puts pictures of the present size into the gallery and stores them. */
        void store(String name, SpinVector picture);

        /** Takes a picture out of memory; it stays in the gallery. */
        default void forget(int id) {}
    }
}
