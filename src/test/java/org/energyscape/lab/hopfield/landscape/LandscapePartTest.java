package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.part.PartFixture;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.PlanePlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene. */
@Timeout(60)
class LandscapePartTest {
    private final PartFixture<LandscapePart> page =
            new PartFixture<>(LandscapeParams.SET.and(RuleParams.SET), SharedRuns.none(), LandscapePart::new);

    @AfterEach
    void close() {
        page.close();
    }

    private String position() {
        return page.transport().positionProperty().get();
    }

    @Test
    void keysChooseAPlaceOfThePlaneAndAllStatesWalkDown() {
        page.show(900, 640);
        page.remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0));
        page.until(
                "the plane is drawn",
                () -> page.seen("energy-plane") instanceof PlanePlot plot
                        && plot.isVisible()
                        && !page.transport().granularitiesProperty().get().isEmpty());
        FxTest.onFx(() -> page.transport().play());
        page.until("a sweep is done", () -> !position().startsWith("Sweep 0"));
        // Keys point at places, which are there once the picture has been laid out.
        page.until("a place is chosen", () -> {
            page.key("energy-plane", KeyCode.RIGHT);
            page.key("energy-plane", KeyCode.ENTER);
            return page.find("landscape-recall", Node.class)
                    .getParent()
                    .getParent()
                    .isVisible();
        });
        page.press("landscape-recall");
        assertThat(page.recalled()).hasSize(1);
        assertThat(page.recalled().get(0).start().size()).isEqualTo(Ground.SIDE * Ground.SIDE);
        page.press("landscape-look-1");
        page.until(
                "the graph of states is drawn",
                () -> page.seen("state-graph") != null && position().startsWith("Step 0"));
        FxTest.onFx(() -> page.transport().play());
        page.until("every state has walked down", () -> position().equals("Step 4 of 4"));
        assertThat(page.find("landscape-look-0", Node.class).getParent()).isInstanceOf(Parts.Segments.class);
        assertThat(page.news()).isEmpty();
    }
}
