package org.energyscape.lab.hopfield.part;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.ui.control.TransportModel;

/**
 * The transport of work that has no past to go back to, such as an experiment or a job: play starts it or goes on, pause stops
 * it. FX thread.
 */
public final class JobTransport implements TransportModel {
    private final Actions actions;
    private final Granularity unit;
    private final ReadOnlyObjectWrapper<RunnerStatus> status;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Granularity>> offered;
    private final ObjectProperty<Granularity> granularity;
    private final DoubleProperty speed = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);

    /** What the buttons do. */
    public interface Actions {
        void play();

        void pause();

        /** One piece of the work. */
        default void step() {
            play();
        }

        default void restart() {}

        default void newSeed() {}
    }

    /**
     * A transport that stands still.
     *
     * @param unit what a step is
     */
    public JobTransport(Granularity unit, Actions actions) {
        this.actions = actions;
        this.unit = unit;
        status = new ReadOnlyObjectWrapper<>(new RunnerStatus(RunState.PREPARING, 0, 0, 0, false, unit, null));
        offered = new ReadOnlyObjectWrapper<>(List.of(unit));
        granularity = new SimpleObjectProperty<>(unit);
    }

    /**
     * Shows how far the work is.
     *
     * @param done finished pieces
     * @param plays whether it is to go on
     * @param words where it stands
     */
    public void show(RunState state, int done, boolean plays, String words) {
        playing.set(plays);
        position.set(words);
        RunnerStatus now = new RunnerStatus(state, done, done, done, false, unit, null);
        if (!now.equals(status.get())) {
            status.set(now);
        }
    }

    @Override
    public ReadOnlyObjectProperty<RunnerStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<Granularity>> granularitiesProperty() {
        return offered.getReadOnlyProperty();
    }

    @Override
    public ObjectProperty<Granularity> granularityProperty() {
        return granularity;
    }

    @Override
    public DoubleProperty speedProperty() {
        return speed;
    }

    @Override
    public void play() {
        actions.play();
    }

    @Override
    public void pause() {
        actions.pause();
    }

    @Override
    public void step() {
        actions.step();
    }

    @Override
    public void stepBack() {}

    @Override
    public void restart() {
        actions.restart();
    }

    @Override
    public void newSeed() {
        actions.newSeed();
    }

    @Override
    public void seek(long step) {}

    @Override
    public void branchHere() {}
}
