package org.energyscape.lab.hopfield.compare;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page that compares rules: joins controller and pictures, and measures as a job. */
public final class ComparePart implements HopfieldPart {
    private final PartContext context;
    private final CompareController controller;
    private final Later<CompareView> view;
    private final Later<CompareCurves> curves;
    private final InvalidationListener settings;
    private boolean inFront;
    private @Nullable Worker<?> job;

    /**
     * Starts the worker.
     *
     * @param damage what the settings of the lab do to a picture
     */
    public ComparePart(PartContext context, Function<Memories, Degradation> damage) {
        this.context = context;
        controller = new CompareController(
                context.lab().pacers().get(),
                context.settings(),
                () -> context.recall().newSeed(),
                damage,
                false);
        view = new Later<>(
                context.lab().pieces(),
                () -> new CompareView(controller, context.lab().pieces(), this::measure));
        curves = new Later<>(
                context.lab().pieces(), () -> new CompareCurves(context.lab().pieces()));
        settings = o -> controller.settingsChanged();
        context.settings().valuesProperty().addListener(settings);
    }

    private void measure() {
        CompareTrials trials = controller.trials(context.lab().threads());
        if (trials == null || job != null) {
            return;
        }
        job = context.lab().jobs().run("Measuring recall under each rule", trials::run, controller::measured, () -> {
            job = null;
            showJob();
        });
        showJob();
    }

    private void showJob() {
        Worker<?> now = job;
        view.get().setJob(now);
    }

    @Override
    public Node centre() {
        return view;
    }

    @Override
    public Node curves() {
        return curves;
    }

    @Override
    public TransportModel transport() {
        return controller.run();
    }

    @Override
    public void remember(Memories now) {
        controller.remember(now);
    }

    @Override
    public void pulse(long nowNanos) {
        controller.pulse();
        if (inFront) {
            view.render(CompareView::render);
            CompareSnapshot snapshot = controller.snapshot();
            if (snapshot != null) {
                boolean inPast = controller.run().statusProperty().get().inPast();
                curves.render(plots -> plots.render(snapshot, controller.metrics(), inPast, nowNanos));
            }
        }
    }

    @Override
    public void shown() {
        inFront = true;
    }

    @Override
    public void hidden() {
        inFront = false;
    }

    @Override
    public boolean isBusy() {
        return controller.run().playingProperty().get() || controller.learningNow() != null || job != null;
    }

    @Override
    public String activity() {
        return controller.activity();
    }

    @Override
    public void close() {
        context.settings().valuesProperty().removeListener(settings);
        controller.close();
        Worker<?> now = job;
        if (now != null) {
            now.cancel();
        }
    }
}
