package org.energyscape.lab.rbm.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.Test;

/** The strip of reconstructions in a scene. */
final class ReconstructionStripTest {
    @Test
    void reconstructionsShowAlsoWhenTheirPlaceWasLaidOutBeforeThereWereAny() {
        FxTest.theme(false);
        RbmSnapshot shown = new RbmSimulation(
                        SmallData.split(), SmallData.values(), new MetricLog(), () -> RbmLook.NOTHING, Kernels.best(1))
                .snapshot();
        FxHarness.run(() -> {
            ReconstructionStrip strip = new ReconstructionStrip();
            Scene scene = new Scene(new BorderPane(strip), 400, 300);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            strip.render(shown.data(), shown.originals(), shown.originals());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(FxHarness.find(strip, "rbm-originals", Picture.class).getWidth())
                    .isGreaterThan(20);
        });
    }
}
