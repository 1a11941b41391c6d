package org.energyscape.ui.control;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunnerStatus;

/**
 * What the transport bar and its keys drive: anything that moves in steps. All calls on the FX thread; none of them
 * waits.
 */
public interface TransportModel {
    /** Where the run stands: state, step, kept range. */
    ReadOnlyObjectProperty<RunnerStatus> statusProperty();

    /** Whether it moves or is about to. */
    ReadOnlyBooleanProperty playingProperty();

    /** The position in words, such as {@code "Epoch 3, batch 12"}. */
    ReadOnlyStringProperty positionProperty();

    /** The units of progress, finest first; empty until the run is built. */
    ReadOnlyObjectProperty<List<Granularity>> granularitiesProperty();

    /** What one press of "step" does. */
    ObjectProperty<Granularity> granularityProperty();

    /** Units a second while playing; infinite for as fast as possible. */
    DoubleProperty speedProperty();

    void play();

    void pause();

    void step();

    void stepBack();

    /** Back to the start with the same seed. */
    void restart();

    /** Starts again with another seed. */
    void newSeed();

    /** Shows a step between the first kept and the last reached. */
    void seek(long step);

    /** Goes on from the step shown and forgets what came after it. */
    void branchHere();

    default void togglePlay() {
        if (playingProperty().get()) {
            pause();
        } else {
            play();
        }
    }
}
