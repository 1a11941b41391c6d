package org.energyscape.lab.hopfield.orthogonal;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.JobTransport;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Jobs;

/** Joins the page of the orthogonal patterns and its controllers. */
public final class OrthogonalPart implements HopfieldPart {
    private final PartContext context;
    private final OrthogonalController controller;
    private final PicturesController pictures;
    private static final Granularity ALL = new Granularity("all", "All pictures");

    private final JobTransport making;
    private final OrthogonalPage page;
    private final ChangeListener<ParamValues> listener;

    public OrthogonalPart(PartContext context) {
        this.context = context;
        controller = new OrthogonalController(
                context.settings(), context.lab().pacers().get(), true);
        pictures = new PicturesController(
                context.settings(),
                new JobBackground(context.lab().jobs()),
                context.wishes(),
                context.lab().threads());
        making = new JobTransport(ALL, new JobTransport.Actions() {
            @Override
            public void play() {
                pictures.orthogonalise();
            }

            @Override
            public void pause() {
                pictures.cancel();
            }
        });
        page = new OrthogonalPage(controller, pictures, context.lab().pieces(), this::turned);
        listener = (o, was, is) -> page.show(is);
        context.settings().valuesProperty().addListener(listener);
        page.show(context.settings().values());
    }

    private record JobBackground(Jobs jobs) implements Background {
        @Override
        public <T> Runnable run(String title, Jobs.Work<T> work, Consumer<T> then, Runnable ended) {
            return jobs.run(title, work, then, ended)::cancel;
        }
    }

    private void turned(OrthogonalPage.Shown view) {
        if (view == OrthogonalPage.Shown.PICTURES) {
            // The series waits while it is not seen.
            controller.run().pause();
            pictures.shown();
        } else {
            pictures.hidden();
        }
    }

    @Override
    public Node centre() {
        return page;
    }

    @Override
    public TransportModel transport() {
        return picturesInFront() ? making : controller.run();
    }

    private boolean picturesInFront() {
        return page.shownView() == OrthogonalPage.Shown.PICTURES;
    }

    @Override
    public void remember(Memories now) {
        pictures.remember(now);
    }

    @Override
    public void pulse(long nowNanos) {
        OrthogonalSnapshot snapshot = controller.pulse();
        if (snapshot != null) {
            page.render(snapshot);
        }
        if (picturesInFront()) {
            boolean working = pictures.workingProperty().get();
            making.show(working ? RunState.RUNNING : RunState.READY, 0, working, working ? "Orthogonalising" : "");
            page.renderPictures();
        }
    }

    @Override
    public String activity() {
        return picturesInFront() ? "" : controller.run().positionProperty().get();
    }

    @Override
    public void close() {
        context.settings().valuesProperty().removeListener(listener);
        pictures.close();
        controller.close();
    }
}
