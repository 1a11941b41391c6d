package org.energyscape.cli.tour;

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

/** A transport under which nothing moves. */
final class StillTransport implements TransportModel {
    private static final Granularity STEP = new Granularity("step", "Step");

    private final ReadOnlyObjectWrapper<RunnerStatus> status =
            new ReadOnlyObjectWrapper<>(new RunnerStatus(RunState.READY, 0, 0, 0, false, STEP, null));
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("Start");
    private final ReadOnlyObjectWrapper<List<Granularity>> offered = new ReadOnlyObjectWrapper<>(List.of(STEP));
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(STEP);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);

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
    public void play() {}

    @Override
    public void pause() {}

    @Override
    public void step() {}

    @Override
    public void stepBack() {}

    @Override
    public void restart() {}

    @Override
    public void newSeed() {}

    @Override
    public void seek(long step) {}

    @Override
    public void branchHere() {}
}
