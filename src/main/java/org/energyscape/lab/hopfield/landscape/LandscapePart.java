package org.energyscape.lab.hopfield.landscape;

import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;

/** The page of the energy as a landscape. */
public final class LandscapePart implements HopfieldPart {
    private final LandscapeController controller;
    private final LandscapeView view;
    private final PartContext context;
    private final ChangeListener<ParamValues> settings;
    private int side = 1;

    public LandscapePart(PartContext context) {
        this(context, true);
    }

    /** The same, with {@code threaded} false for a test that steps it itself. */
    LandscapePart(PartContext context, boolean threaded) {
        this.context = context;
        controller = new LandscapeController(context.settings(), context.lab().pacers(), threaded);
        view = new LandscapeView(controller, context.lab().pieces(), context.wishes(), controller::turnTo);
        settings = (o, was, is) -> controller.settingsChanged(was, is);
        context.settings().valuesProperty().addListener(settings);
    }

    @Override
    public Node centre() {
        return view;
    }

    @Override
    public Set<String> idleGroups() {
        return Set.of(
                controller.look() == LandscapeController.Look.PLANE
                        ? LandscapeParams.SMALL_GROUP
                        : LandscapeParams.GROUP);
    }

    /** That of the view in front. */
    @Override
    public TransportModel transport() {
        return controller.transport();
    }

    @Override
    public void remember(Memories now) {
        side = now.side();
        controller.remember(now);
    }

    @Override
    public void pulse(long nowNanos) {
        controller.pulse();
        if (controller.look() == LandscapeController.Look.PLANE) {
            view.renderPlane(controller.plane().map(), controller.plane().snapshot(), side);
        } else {
            view.renderStates(controller.states().snapshot());
        }
    }

    @Override
    public boolean isBusy() {
        return controller.isBusy();
    }

    @Override
    public String activity() {
        return controller.activity();
    }

    @Override
    public void close() {
        context.settings().valuesProperty().removeListener(settings);
        controller.close();
    }
}
