package org.energyscape.lab.rbm.pane;

import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.jspecify.annotations.Nullable;

/** Sample pictures above what the machine makes of them. */
final class ReconstructionsPane extends PanePicture {
    private final ReconstructionStrip strip = new ReconstructionStrip();

    ReconstructionsPane() {
        getChildren().add(strip);
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        if (!(snapshot.exhibits().get(Exhibit.Kind.RECONSTRUCTIONS) instanceof Exhibit.Reconstructions now)) {
            return null;
        }
        strip.render(snapshot.data(), snapshot.originals(), now.values());
        return "";
    }
}
