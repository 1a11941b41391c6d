package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.PlanePlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene. */
@Timeout(60)
class LandscapePartTest {
    private final List<SpinVector> recalled = new ArrayList<>();
    private final Jobs jobs = FxTest.onFx(() -> new Jobs((title, cause) -> {}));
    private final LandscapePart part = FxTest.onFx(this::make);

    private LandscapePart make() {
        LabContext.Messages silent = new LabContext.Messages() {
            @Override
            public void info(String text) {}

            @Override
            public void error(String title, Throwable cause) {}
        };
        LabSettings settings = new LabSettings(LandscapeParams.SET.and(RuleParams.SET), (before, now) -> {});
        PartContext.Wishes wishes = new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {
                recalled.add(start);
            }

            @Override
            public void store(String name, SpinVector picture) {}
        };
        LandscapeController unused = new LandscapeController(settings, () -> Pacer.NEVER_WAIT, false);
        LabContext lab = new LabContext(jobs, silent, Path.of("unused"), 1, () -> Pacer.NEVER_WAIT);
        return new LandscapePart(new PartContext(lab, settings, unused.transport(), wishes));
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            part.close();
            jobs.close();
        });
        FxTest.closeWindows();
    }

    private void until(BooleanSupplier condition) {
        Callable<Boolean> look = () -> {
            part.pulse(0);
            return condition.getAsBoolean();
        };
        while (!FxTest.onFx(look)) {
            FxTest.awaitPulses(1);
        }
    }

    private void press(KeyCode code) {
        part.centre()
                .lookup("#energy-plane")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void keysChooseAPlaceOfThePlaneAndAllStatesWalkDown() {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            FxTest.show(new Scene((javafx.scene.Parent) part.centre(), 900, 640));
            part.remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0));
        });
        until(() -> part.centre().lookup("#energy-plane") instanceof PlanePlot plot
                && plot.isVisible()
                && !part.transport().granularitiesProperty().get().isEmpty());
        FxTest.onFx(() -> part.transport().play());
        until(() -> !part.transport().positionProperty().get().startsWith("Sweep 0"));
        FxTest.awaitPulses(2);
        // Keys point at places, which are there once the picture has been laid out.
        until(() -> {
            press(KeyCode.RIGHT);
            press(KeyCode.ENTER);
            return part.centre()
                    .lookup("#landscape-recall")
                    .getParent()
                    .getParent()
                    .isVisible();
        });
        FxTest.onFx(() -> ((Button) part.centre().lookup("#landscape-recall")).fire());
        assertThat(recalled).hasSize(1);
        assertThat(recalled.get(0).size()).isEqualTo(Ground.SIDE * Ground.SIDE);
        FxTest.onFx(() -> ((ToggleButton) part.centre().lookup("#landscape-look-1")).fire());
        until(() -> part.centre().lookup("#state-graph") != null
                && part.transport().positionProperty().get().startsWith("Step 0"));
        FxTest.onFx(() -> part.transport().play());
        until(() -> {
            String position = part.transport().positionProperty().get();
            return position.equals("Step 4 of 4");
        });
        assertThat(part.centre().lookup("#landscape-look-0").getParent()).isInstanceOf(Parts.Segments.class);
    }
}
