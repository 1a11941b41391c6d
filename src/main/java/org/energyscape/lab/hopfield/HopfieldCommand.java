package org.energyscape.lab.hopfield;

import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.run.Command;

/** What a student does to the Hopfield lab besides turning its settings. Each begins the recall anew. */
public sealed interface HopfieldCommand extends Command {
    /** Damage and recall this picture of the gallery. */
    record Choose(int id) implements HopfieldCommand {}

    /** Store a picture, or forget it. */
    record Store(int id, boolean stored) implements HopfieldCommand {}

    /** Store all pictures of the gallery, or forget all. */
    record StoreAll(boolean stored) implements HopfieldCommand {}

    /** Put a new picture into the gallery, store it and choose it. */
    record Add(String name, SpinVector picture) implements HopfieldCommand {}

    /** Begin the recall at this state, until another picture is chosen or the settings change. */
    record StartAt(SpinVector state) implements HopfieldCommand {}

    /** Take a picture out of the gallery; if it was stored it is forgotten. */
    record Remove(int id) implements HopfieldCommand {}
}
