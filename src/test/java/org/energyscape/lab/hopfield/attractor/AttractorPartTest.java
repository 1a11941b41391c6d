package org.energyscape.lab.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene: the search fills the list, every view draws, and its thread ends. */
@Timeout(60)
class AttractorPartTest {
    private static final int SIDE = 10;

    private final List<String> news = new ArrayList<>();
    private final Jobs jobs =
            FxTest.onFx(() -> new Jobs((title, cause) -> news.add(title + ": " + cause.getMessage())));
    private final LabSettings settings =
            FxTest.onFx(() -> new LabSettings(RuleParams.SET.and(AttractorParams.SET), (before, now) -> {}));
    private final AttractorPart part = FxTest.onFx(() -> new AttractorPart(context()));

    private PartContext context() {
        LabContext.Messages messages = new LabContext.Messages() {
            @Override
            public void info(String text) {
                news.add(text);
            }

            @Override
            public void error(String title, Throwable cause) {
                news.add(title + ": " + cause.getMessage());
            }
        };
        LabContext lab = new LabContext(jobs, messages, Path.of("unused"), 2, () -> Pacer.NEVER_WAIT);
        return new PartContext(lab, settings, noTransport(), new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {
                news.add("recall from " + name);
            }

            @Override
            public void store(String name, SpinVector picture) {
                news.add("store " + name);
            }
        });
    }

    /** The page has a transport of its own. */
    private static TransportModel noTransport() {
        return (TransportModel) java.lang.reflect.Proxy.newProxyInstance(
                AttractorPartTest.class.getClassLoader(),
                new Class<?>[] {TransportModel.class},
                (proxy, method, args) -> {
                    throw new IllegalStateException("The page used the transport of the recall");
                });
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            part.close();
            jobs.close();
        });
        FxTest.closeWindows();
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
        FxTest.theme(false);
        FxTest.onFx(() -> {
            part.remember(now);
            part.shown();
            FxTest.show(new Scene(new BorderPane(part.centre()), 900, 640));
        });
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

    private boolean shows(String id, String words) {
        return part.centre().lookup(id) instanceof Label label
                && label.getText().contains(words);
    }

    private void press(String id) {
        FxTest.onFx(() -> {
            if (part.centre().lookup(id) instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) part.centre().lookup(id)).fire();
            }
        });
    }

    @Test
    void theCatalogueFillsAndEveryViewDraws() {
        open(memories(new HebbRule(false), 5));
        until(() -> shows("#attractor-found", "from 1,000 starts"));
        until(() -> part.centre().lookup("#attractor-list") instanceof ListView<?> list
                && list.getItems().size() > 5
                && list.getSelectionModel().getSelectedIndex() >= 0);
        press("#attractor-measure");
        until(() -> part.centre().lookupAll(".panel-caption").stream()
                .anyMatch(node -> node.toString().contains("Half or more come back")));
        press("#attractor-recall");
        assertThat(news).hasSize(1);
        assertThat(news.get(0)).startsWith("recall from ");
        press("#attractor-side-1");
        until(() -> part.centre().lookupAll(".panel-caption").stream()
                .anyMatch(node -> node.toString().contains("Mean energy a unit: stored")));
        press("#attractor-side-2");
        until(() -> part.centre().lookup("#unlearning-dream") != null);
        press("#unlearning-dream");
        until(() -> shows("#unlearning-cell-0-1", "%"));
        press("#attractor-side-0");
        press("#attractor-unlearn");
        until(() ->
                shows("#attractor-changed", "1 attractor unlearned") && shows("#attractor-found", "from 1,000 starts"));
        press("#attractor-undo");
        until(() -> part.centre().lookup("#attractor-changed").getParent() != null
                && !part.centre().lookup("#attractor-changed").getParent().isVisible());
        assertThat(news).hasSize(1);
    }

    @Test
    void anEmptyMemoryAndARuleWithoutWeightsSaySo() {
        open(memories(new HebbRule(false), 0));
        until(() -> shows("#attractor-empty", "No picture is stored"));
        FxTest.onFx(() -> part.remember(memories(new DenseMemoryRule.Polynomial(4, true), 3)));
        until(() -> shows("#attractor-found", "from 1,000 starts"));
        press("#attractor-side-2");
        until(() -> shows("#unlearning-why-not", "makes no weights"));
    }
}
