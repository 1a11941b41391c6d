package org.energyscape.cli.tour;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.energyscape.cli.FakeLab;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.control.FakeTransport;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/** A page that turns from red to green once its demo has run for a few pulses. */
final class FakePage implements LabPage {
    static final int RED = 0xFFFF0000;
    static final int GREEN = 0xFF008000;
    private static final int PULSES = 3;

    private final Region centre = new Region();
    private final @Nullable RuntimeException failure;
    private boolean demo;
    private int pulses;
    private int closed;

    FakePage() {
        this(null);
    }

    private FakePage(@Nullable RuntimeException failure) {
        this.failure = failure;
        centre.setStyle("-fx-background-color: red;");
    }

    static FakePage failing(RuntimeException failure) {
        return new FakePage(failure);
    }

    int timesClosed() {
        return closed;
    }

    @Override
    public void startDemo() {
        if (failure != null) {
            throw failure;
        }
        demo = true;
    }

    @Override
    public void pulse(long nowNanos) {
        if (demo && ++pulses == PULSES) {
            centre.setStyle("-fx-background-color: green;");
        }
    }

    @Override
    public void close() {
        closed++;
    }

    @Override
    public Node centre() {
        return centre;
    }

    @Override
    public Node curves() {
        return new Region();
    }

    @Override
    public ReadOnlyObjectProperty<TransportModel> transportProperty() {
        return new ReadOnlyObjectWrapper<TransportModel>(new FakeTransport()).getReadOnlyProperty();
    }

    @Override
    public ParamModel params() {
        return new FixedParams();
    }

    @Override
    public ReadOnlyStringProperty activityProperty() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    @Override
    public void openFiles(List<Path> files) {}

    private static final class FixedParams implements ParamModel {
        private final ReadOnlyObjectWrapper<ParamValues> values =
                new ReadOnlyObjectWrapper<>(new FakeLab().params().defaults());

        @Override
        public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
            return values.getReadOnlyProperty();
        }

        @Override
        public <T> void set(Param<T> param, T value) {
            setAll(values.get().with(param, value));
        }

        @Override
        public void setAll(ParamValues changed) {
            values.set(changed);
        }
    }
}
