package org.energyscape.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.RunController;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.TransportModel;

/** The page of {@link ToyLab}: a disc that goes up and down over its curve. */
final class ToyPage implements LabPage, ParamModel {
    final List<List<Path>> filesOpened = new ArrayList<>();
    final LabContext context;
    int shown;
    int hidden;
    boolean failNextPulse;

    private final ReadOnlyObjectWrapper<ParamValues> values = new ReadOnlyObjectWrapper<>(ToyLab.PARAMS.defaults());
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("Ready");
    private final SimulationRunner<ToySimulation.Place> runner;
    private final RunController<ToySimulation.Place> controller;
    private final ReadOnlyObjectWrapper<TransportModel> transport;
    private final Canvas disc = new Canvas();
    private final Canvas curve = new Canvas();

    ToyPage(String id, LabContext context) {
        this.context = context;
        runner = SimulationRunner.of((v, metrics, progress) -> new ToySimulation(v, metrics), ToyLab.PARAMS.defaults())
                .pacer(context.pacers().get())
                .name("simulation " + id)
                .start();
        controller = new RunController<>(
                runner,
                List.of(ToySimulation.STEP, ToySimulation.TEN),
                ToySimulation.STEP,
                20,
                place -> "Step " + place.step(),
                () -> set(ToyLab.SEED, values.get().get(ToyLab.SEED) + 1));
        transport = new ReadOnlyObjectWrapper<>(controller);
    }

    @Override
    public Node centre() {
        return fitted(disc, "toy-centre");
    }

    @Override
    public Node curves() {
        return fitted(curve, "toy-curves");
    }

    private static Node fitted(Canvas canvas, String id) {
        Pane pane = new Pane(canvas);
        pane.setId(id);
        canvas.widthProperty().bind(pane.widthProperty());
        canvas.heightProperty().bind(pane.heightProperty());
        return pane;
    }

    @Override
    public ReadOnlyObjectProperty<TransportModel> transportProperty() {
        return transport.getReadOnlyProperty();
    }

    @Override
    public ParamModel params() {
        return this;
    }

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
        runner.apply(changed);
    }

    @Override
    public ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    @Override
    public void pulse(long nowNanos) {
        if (failNextPulse) {
            throw new IllegalStateException("planted");
        }
        ToySimulation.Place place = controller.pulse();
        if (place != null) {
            activity.set("At height " + Math.round(place.height()));
            draw(place);
        }
    }

    private void draw(ToySimulation.Place place) {
        GraphicsContext pen = disc.getGraphicsContext2D();
        pen.clearRect(0, 0, disc.getWidth(), disc.getHeight());
        pen.setFill(Color.web("#3b82f6"));
        double middle = disc.getHeight() / 2;
        pen.fillOval(disc.getWidth() / 2 - 40, middle - 40 + middle * 0.7 * Math.tanh(place.height() / 500), 80, 80);
        MetricLog.Curve points = runner.metrics().curve(ToySimulation.HEIGHT);
        GraphicsContext line = curve.getGraphicsContext2D();
        line.clearRect(0, 0, curve.getWidth(), curve.getHeight());
        line.setStroke(Color.web("#f59e0b"));
        line.beginPath();
        for (int i = 0; i < points.size(); i++) {
            line.lineTo(
                    16 + i * (curve.getWidth() - 32) / points.size(),
                    curve.getHeight() / 2 * (1 + 0.8 * Math.tanh(points.y()[i] / 500)));
        }
        line.stroke();
    }

    @Override
    public void shown() {
        shown++;
    }

    @Override
    public void hidden() {
        hidden++;
    }

    @Override
    public void openFiles(List<Path> files) {
        filesOpened.add(files);
    }

    @Override
    public void startDemo() {
        controller.play();
    }

    @Override
    public void close() {
        controller.close();
    }
}
