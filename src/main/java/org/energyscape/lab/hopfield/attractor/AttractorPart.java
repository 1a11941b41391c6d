package org.energyscape.lab.hopfield.attractor;

import java.util.function.Consumer;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Jobs;

/** The attractors of the network: found from random starts, named, looked at and unlearned. Joins controller and view. */
public final class AttractorPart implements HopfieldPart {
    /** A catalogue of thousands is laid out no more often. */
    private static final long DRAW_NANOS = 200_000_000;

    private final AttractorController controller;
    private final AttractorView view;
    private boolean due = true;
    private long drawn = Long.MIN_VALUE / 2;

    public AttractorPart(PartContext context) {
        controller = new AttractorController(
                context.settings(),
                context.wishes(),
                hands(context.lab().jobs()),
                context.lab().threads(),
                context.lab().pacers(),
                true);
        view = new AttractorView(controller, context.lab().pieces());
    }

    private static AttractorController.Hands hands(Jobs jobs) {
        return new AttractorController.Hands() {
            @Override
            public <T> Runnable start(String title, Jobs.Work<T> work, Consumer<T> then, Runnable without) {
                Worker<T> job = jobs.run(title, work, then);
                job.stateProperty().addListener((o, was, is) -> {
                    if (is == Worker.State.CANCELLED || is == Worker.State.FAILED) {
                        without.run();
                    }
                });
                return job::cancel;
            }
        };
    }

    @Override
    public Node centre() {
        return view;
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
        due |= controller.pulse();
        boolean running = controller.run().playingProperty().get() && nowNanos != 0;
        if (due && (!running || controller.isUrgent() || nowNanos - drawn >= DRAW_NANOS)) {
            due = false;
            drawn = nowNanos;
            view.render();
        }
    }

    @Override
    public boolean isBusy() {
        return controller.run().playingProperty().get();
    }

    @Override
    public String activity() {
        return controller.activity();
    }

    @Override
    public void close() {
        controller.close();
    }
}
