package org.energyscape.lab.hopfield.attention;

import javafx.scene.Node;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page from memory to attention: joins controller and view. */
public final class AttentionPart implements HopfieldPart {
    private final AttentionController controller;
    private final Later<AttentionView> view;
    private @Nullable Memories known;

    public AttentionPart(PartContext context) {
        controller = new AttentionController(
                context.settings(), context.lab().pacers().get(), false);
        view = new Later<>(
                context.lab().pieces(),
                () -> new AttentionView(controller, context.lab().pieces()));
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
        if (!now.equals(known)) {
            known = now;
            controller.remember(now);
        }
    }

    @Override
    public void pulse(long nowNanos) {
        AttentionSnapshot snapshot = controller.pulse();
        if (snapshot != null) {
            view.render(pane -> pane.render(snapshot));
        }
    }

    @Override
    public String activity() {
        AttentionSnapshot now = controller.snapshot();
        AttentionSnapshot.Update update = now == null ? null : now.update();
        return update == null ? "" : update.profile().regime().label();
    }

    @Override
    public void close() {
        controller.close();
    }
}
