package org.energyscape.lab.hopfield.attention;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;

/** TO BE BUILT. */
public final class AttentionPart implements HopfieldPart {
    private final PartContext context;
    private final BorderPane pane = new BorderPane();

    public AttentionPart(PartContext context) {
        this.context = context;
    }

    @Override
    public Node centre() {
        return pane;
    }

    @Override
    public TransportModel transport() {
        return context.recall();
    }

    @Override
    public void remember(Memories now) {}

    @Override
    public void pulse(long nowNanos) {}

    @Override
    public void close() {}
}
