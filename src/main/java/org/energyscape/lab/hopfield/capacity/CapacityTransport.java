package org.energyscape.lab.hopfield.capacity;

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
 * Play starts an experiment or goes on with it, pause keeps what is finished, a step is one seed more of everything, restart
 * forgets what was found. An experiment has no past to go back to.
 */
final class CapacityTransport implements TransportModel {
    private static final Granularity SEED = new Granularity("seed", "Seed");

    private final CapacityController controller;
    private final ReadOnlyObjectWrapper<RunnerStatus> status =
            new ReadOnlyObjectWrapper<>(new RunnerStatus(RunState.PREPARING, 0, 0, 0, false, SEED, null));
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Granularity>> offered = new ReadOnlyObjectWrapper<>(List.of(SEED));
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(SEED);
    private final DoubleProperty speed = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);

    CapacityTransport(CapacityController controller) {
        this.controller = controller;
    }

    void show(RunState state, int done, boolean plays, String words) {
        playing.set(plays);
        position.set(words);
        RunnerStatus now = new RunnerStatus(state, done, done, done, false, SEED, null);
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
        controller.play();
    }

    @Override
    public void pause() {
        controller.pause();
    }

    @Override
    public void step() {
        controller.step();
    }

    @Override
    public void stepBack() {}

    @Override
    public void restart() {
        controller.restart();
    }

    @Override
    public void newSeed() {
        controller.newSeed();
    }

    @Override
    public void seek(long step) {}

    @Override
    public void branchHere() {}
}
