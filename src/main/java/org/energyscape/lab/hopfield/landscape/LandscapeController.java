package org.energyscape.lab.hopfield.landscape;

import java.util.function.Supplier;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/** The two views of the page and which of them is in front. Holds no Node; used on the FX thread. */
final class LandscapeController {
    /** What the page shows. */
    enum Look {
        PLANE("Plane"),
        STATES("All states");

        private final String label;

        Look(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final LabSettings settings;
    private final Supplier<Pacer> pacers;
    private final boolean threaded;
    private final PlaneController plane;
    private @Nullable DescentController states;
    private Look look = Look.PLANE;

    LandscapeController(LabSettings settings, Supplier<Pacer> pacers, boolean threaded) {
        this.settings = settings;
        this.pacers = pacers;
        this.threaded = threaded;
        plane = new PlaneController(settings, pacers, threaded);
    }

    PlaneController plane() {
        return plane;
    }

    /** All states, begun when first asked for. */
    DescentController states() {
        DescentController now = states;
        if (now == null) {
            now = new DescentController(settings, pacers, threaded);
            states = now;
        }
        return now;
    }

    Look look() {
        return look;
    }

    void turnTo(Look wanted) {
        look = wanted;
    }

    /** What play and step drive: that of the view in front. */
    TransportModel transport() {
        return look == Look.PLANE ? plane.run() : states().run();
    }

    void remember(Memories now) {
        plane.remember(now);
    }

    void settingsChanged(ParamValues before, ParamValues now) {
        plane.settingsChanged(before, now);
        if (states != null) {
            states.settingsChanged(before, now);
        }
    }

    void pulse() {
        plane.pulse();
        if (states != null) {
            states.pulse();
        }
    }

    boolean isBusy() {
        return plane.run().playingProperty().get()
                || (states != null && states.run().playingProperty().get());
    }

    String activity() {
        return look == Look.PLANE ? plane.activity() : states().activity();
    }

    void close() {
        plane.close();
        if (states != null) {
            states.close();
        }
    }
}
