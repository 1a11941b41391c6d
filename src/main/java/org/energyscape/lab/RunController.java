package org.energyscape.lab;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/**
 * The part of a lab's controller that every lab shares: it makes a {@link SimulationRunner} observable. Holds no Node,
 * so it is tested without a toolkit. Used on one thread, the FX thread in the window.
 *
 * @param <S> what the view draws
 */
public final class RunController<S extends Snapshot> implements TransportModel {
    private final SimulationRunner<S> runner;
    private final List<Granularity> granularities;
    private final Function<S, String> position;
    private final Runnable newSeed;
    private final ReadOnlyObjectWrapper<RunnerStatus> status;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper positionText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable S> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Granularity>> offered;
    private final ObjectProperty<Granularity> granularity;
    private final DoubleProperty speed;

    /**
     * Takes over a runner.
     *
     * @param granularities what its simulation offers, finest first
     * @param first the granularity to begin with
     * @param unitsPerSecond the speed to begin with
     * @param position words for where a snapshot stands
     * @param newSeed draws another seed and applies it
     */
    public RunController(
            SimulationRunner<S> runner,
            List<Granularity> granularities,
            Granularity first,
            double unitsPerSecond,
            Function<S, String> position,
            Runnable newSeed) {
        this.runner = runner;
        this.granularities = List.copyOf(granularities);
        this.position = position;
        this.newSeed = newSeed;
        status = new ReadOnlyObjectWrapper<>(runner.status());
        offered = new ReadOnlyObjectWrapper<>(this.granularities);
        granularity = new SimpleObjectProperty<>(first);
        speed = new SimpleDoubleProperty(unitsPerSecond);
        runner.granularity(first);
        runner.speed(unitsPerSecond);
        granularity.addListener((o, was, is) -> runner.granularity(is));
        speed.addListener((o, was, is) -> runner.speed(is.doubleValue()));
    }

    /** The runner itself, for commands. */
    public SimulationRunner<S> runner() {
        return runner;
    }

    /** The newest snapshot taken. */
    public ReadOnlyObjectProperty<@Nullable S> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /**
     * Takes over the runner's status and at most one snapshot; once a pulse.
     *
     * @return the new snapshot, or null if there is none
     */
    public @Nullable S pulse() {
        // Asked before the status is read: until the worker has answered, the student's own wish is shown.
        boolean settled = !runner.hasUnansweredRequests();
        RunnerStatus now = runner.status();
        if (!Objects.equals(now, status.get())) {
            status.set(now);
        }
        if (settled) {
            playing.set(now.state() == RunState.RUNNING);
        }
        S taken = runner.takeSnapshot();
        if (taken != null) {
            snapshot.set(taken);
            positionText.set(position.apply(taken));
        }
        return taken;
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
        return positionText.getReadOnlyProperty();
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
        playing.set(true);
        runner.play();
    }

    @Override
    public void pause() {
        playing.set(false);
        runner.pause();
    }

    @Override
    public void step() {
        playing.set(false);
        runner.step();
    }

    @Override
    public void stepBack() {
        playing.set(false);
        runner.stepBack();
    }

    @Override
    public void restart() {
        runner.restart();
    }

    @Override
    public void newSeed() {
        newSeed.run();
    }

    @Override
    public void seek(long step) {
        playing.set(false);
        runner.seek(step);
    }

    @Override
    public void branchHere() {
        runner.branchHere();
    }

    /** Ends the worker; never waits. */
    public void close() {
        runner.close();
    }
}
