package org.energyscape.ui.control;

import java.util.ArrayList;
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

/** Writes down what it is asked for. */
public final class FakeTransport implements TransportModel {
    static final Granularity UNIT = new Granularity("unit", "Unit");
    static final Granularity SWEEP = new Granularity("sweep", "Sweep");

    final List<String> calls = new ArrayList<>();
    final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("at home");
    private final ReadOnlyObjectWrapper<RunnerStatus> status =
            new ReadOnlyObjectWrapper<>(new RunnerStatus(RunState.PAUSED, 5, 0, 20, false, UNIT, null));
    private final ReadOnlyObjectWrapper<List<Granularity>> offered = new ReadOnlyObjectWrapper<>(List.of(UNIT, SWEEP));
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(UNIT);
    private final DoubleProperty speed = new SimpleDoubleProperty(30);

    void standsAt(RunState state, long step, long last) {
        status.set(new RunnerStatus(state, step, 0, last, false, UNIT, null));
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
        calls.add("play");
        playing.set(true);
    }

    @Override
    public void pause() {
        calls.add("pause");
        playing.set(false);
    }

    @Override
    public void step() {
        calls.add("step");
    }

    @Override
    public void stepBack() {
        calls.add("stepBack");
    }

    @Override
    public void restart() {
        calls.add("restart");
    }

    @Override
    public void newSeed() {
        calls.add("newSeed");
    }

    @Override
    public void seek(long step) {
        calls.add("seek " + step);
    }

    @Override
    public void branchHere() {
        calls.add("branch");
    }
}
