package org.energyscape.lab.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartFixture;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene: the search fills the list, every view draws, and its thread ends. */
@Timeout(60)
class AttractorPartTest {
    private static final int SIDE = 10;

    private final PartFixture<AttractorPart> page =
            new PartFixture<>(RuleParams.SET.and(AttractorParams.SET), SharedRuns.none(), AttractorPart::new);

    @AfterEach
    void close() {
        page.close();
    }

    private static Memories memories(LearningRule rule, int stored) {
        List<GalleryItem> gallery = new ArrayList<>();
        HopfieldNetwork network = HopfieldNetwork.empty(SIDE * SIDE, rule);
        List<SpinVector> patterns = PatternSets.random(SIDE * SIDE, 5, RandomKey.ofSeed(4));
        for (int mu = 0; mu < stored; mu++) {
            gallery.add(new GalleryItem(mu, "P" + (mu + 1), patterns.get(mu), true));
            network = network.store(patterns.get(mu));
        }
        SpinVector any = patterns.get(0);
        return new Memories(SIDE, gallery, network, stored - 1, any, any, new BitSet(), UpdateOrder.RANDOM, 0, 7);
    }

    private void open(Memories now) {
        page.remember(now);
        page.open();
    }

    @Test
    void theCatalogueFillsAndEveryViewDraws() {
        open(memories(new HebbRule(false), 5));
        page.awaitText("attractor-found", "from 1,000 starts");
        page.until(
                "the catalogue is filled",
                () -> page.seen("attractor-list") instanceof ListView<?> list
                        && list.getItems().size() > 5
                        && list.getSelectionModel().getSelectedIndex() >= 0);
        page.press("attractor-measure");
        page.awaitCaption("Half or more come back");
        page.press("attractor-recall");
        assertThat(page.recalled()).hasSize(1);
        page.press("attractor-side-1");
        page.awaitCaption("Mean energy a unit: stored");
        page.press("attractor-side-2");
        page.press("unlearning-dream");
        page.awaitText("unlearning-cell-0-1", "%");
        page.press("attractor-side-0");
        page.press("attractor-unlearn");
        page.until(
                "the search is done again without it",
                () -> page.text("attractor-changed").contains("1 attractor unlearned")
                        && page.text("attractor-found").contains("from 1,000 starts"));
        page.press("attractor-undo");
        page.until("nothing is unlearned any more", () -> {
            Node row = page.find("attractor-changed", Label.class).getParent();
            return row != null && !row.isVisible();
        });
        assertThat(page.recalled()).hasSize(1);
        assertThat(page.news()).isEmpty();
    }

    @Test
    void anEmptyMemoryAndARuleWithoutWeightsSaySo() {
        open(memories(new HebbRule(false), 0));
        page.awaitText("attractor-empty", "No picture is stored");
        page.remember(memories(new DenseMemoryRule.Polynomial(4, true), 3));
        page.awaitText("attractor-found", "from 1,000 starts");
        page.press("attractor-side-2");
        page.awaitText("unlearning-why-not", "makes no weights");
    }
}
