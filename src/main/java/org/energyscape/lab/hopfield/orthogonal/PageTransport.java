package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.ui.control.TransportModel;

/**
 * What the transport drives on this page: the series of Hadamard patterns, or while the student's pictures are looked at the
 * making of orthogonal ones, which play starts and pause stops.
 */
final class PageTransport implements TransportModel {
    private final TransportModel series;
    private final PicturesController pictures;
    private final BooleanProperty picturesInFront = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RunnerStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

    PageTransport(TransportModel series, PicturesController pictures) {
        this.series = series;
        this.pictures = pictures;
        playing.bind(series.playingProperty().or(pictures.workingProperty()));
        InvalidationListener changed = o -> show();
        for (Observable source : List.of(
                series.statusProperty(), series.positionProperty(), pictures.workingProperty(), picturesInFront)) {
            source.addListener(changed);
        }
        show();
    }

    private void show() {
        boolean working = pictures.workingProperty().get();
        RunState state = working ? RunState.RUNNING : RunState.READY;
        if (picturesInFront.get()) {
            status.set(new RunnerStatus(state, 0, 0, 0, false, null, null));
            position.set(working ? "Orthogonalising" : "");
        } else {
            status.set(series.statusProperty().get());
            position.set(series.positionProperty().get());
        }
    }

    /** Turns between the series and the pictures; the series waits while it is not seen. */
    void setPicturesInFront(boolean value) {
        picturesInFront.set(value);
        if (value && series.playingProperty().get()) {
            series.pause();
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
        return series.granularitiesProperty();
    }

    @Override
    public ObjectProperty<Granularity> granularityProperty() {
        return series.granularityProperty();
    }

    @Override
    public DoubleProperty speedProperty() {
        return series.speedProperty();
    }

    @Override
    public void play() {
        if (picturesInFront.get()) {
            pictures.orthogonalise();
        } else {
            series.play();
        }
    }

    @Override
    public void pause() {
        if (picturesInFront.get()) {
            pictures.cancel();
        } else {
            series.pause();
        }
    }

    @Override
    public void step() {
        if (picturesInFront.get()) {
            pictures.orthogonalise();
        } else {
            series.step();
        }
    }

    @Override
    public void stepBack() {
        if (!picturesInFront.get()) {
            series.stepBack();
        }
    }

    @Override
    public void restart() {
        if (!picturesInFront.get()) {
            series.restart();
        }
    }

    @Override
    public void newSeed() {
        if (!picturesInFront.get()) {
            series.newSeed();
        }
    }

    @Override
    public void seek(long step) {
        if (!picturesInFront.get()) {
            series.seek(step);
        }
    }

    @Override
    public void branchHere() {
        if (!picturesInFront.get()) {
            series.branchHere();
        }
    }
}
