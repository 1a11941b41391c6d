package org.energyscape.cli.tour;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.energyscape.lab.LabPage;
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
        throw new UnsupportedOperationException("The bare page shows no transport bar");
    }

    @Override
    public ParamModel params() {
        throw new UnsupportedOperationException("The bare page shows no parameter pane");
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
}
