package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.lab.rbm.gibbs.GibbsTrace;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.lab.rbm.param.LadderParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.Test;

/** The page of Gibbs chains in a real scene. */
final class GibbsPageTest extends RbmPageFixture {
    @Test
    void theGibbsPageHasAMapAndAnAutocorrelationBesideThePictures() {
        FxHarness.run(() -> page.lab().set(RbmParams.CHAIN_COUNT, 4));
        turnTo(2);
        FxHarness.until("the chains are there", () -> page.lab().gibbs().snapshot() != null);
        FxHarness.run(() -> find("rbm-chains-side-1", ToggleButton.class).fire());
        FxHarness.until(
                "the map is there before the chains move",
                () -> !page.view().lookupAll("#rbm-map").isEmpty()
                        && !text("rbm-map-note").isEmpty());
        var chains = Objects.requireNonNull(page.lab().gibbs().runProperty().get());
        FxHarness.run(() -> {
            chains.speedProperty().set(Double.POSITIVE_INFINITY);
            chains.play();
        });
        FxHarness.until("they walk", () -> chains.statusProperty().get().step() >= 60);
        FxHarness.run(chains::pause);
        FxHarness.until("they rest", () -> !chains.runner().hasUnansweredRequests());
        String steps = RbmWords.count(chains.runner().status().step() / 2);
        FxHarness.until("the map counts them", () -> text("rbm-map-note").endsWith("stayed in " + steps + " steps."));
        String[] csv = FxTest.onFx(() -> find("rbm-map", Picture.class).csv().split("\n"));
        assertThat(csv).filteredOn(line -> line.startsWith("chain,")).hasSize(4);
        assertThat(csv).filteredOn(line -> line.startsWith("trail,")).hasSizeBetween(31, GibbsTrace.LENGTH);
        assertThat(csv).anyMatch(line -> line.startsWith("cell,"));
        FxHarness.run(() -> find("rbm-chains-side-2", ToggleButton.class).fire());
        FxHarness.until("the words of the curve", () -> text("rbm-memory-note").contains("τ"));
        assertThat(FxTest.onFx(() -> find("rbm-memory", Picture.class).csv())).contains("\"ρ\",0.0,1.0");
        FxHarness.run(() -> find("rbm-chains-side-0", ToggleButton.class).fire());
        FxHarness.until(
                "the pictures again",
                () -> !page.view().lookupAll("#rbm-chains").isEmpty());
        assertThat(failures).isEmpty();
    }

    @Test
    void temperedChainsShowTheirLadderAndHeldOnesStandBesideFreeOnes() {
        FxHarness.run(() -> {
            page.lab().set(RbmParams.CHAIN_COUNT, 4);
            page.lab().set(LadderParams.TEMPERATURES, 5);
        });
        turnTo(2);
        FxHarness.until("the chains are there", () -> page.lab().gibbs().snapshot() != null);
        assertThat(FxTest.onFx(
                        () -> find("rbm-chains-side-3", ToggleButton.class).isVisible()))
                .isFalse();
        FxHarness.run(() -> {
            find("rbm-keep-half", Button.class).fire();
            find("rbm-against-free", CheckBox.class).fire();
            page.lab().set(RbmParams.CHAIN_MODE, ChainMode.TEMPERED);
        });
        FxHarness.until("both are there", () -> {
            GibbsSnapshot now = page.lab().gibbs().snapshot();
            return now != null
                    && now.comparison() != null
                    && now.ladder() != null
                    && find("rbm-chains-side-3", ToggleButton.class).isVisible();
        });
        assertThat(FxTest.onFx(
                        () -> find("rbm-free-chain", Picture.class).getParent().isVisible()))
                .isTrue();
        var chains = Objects.requireNonNull(page.lab().gibbs().runProperty().get());
        FxHarness.run(() -> {
            chains.speedProperty().set(Double.POSITIVE_INFINITY);
            chains.play();
        });
        FxHarness.until("they walk", () -> chains.statusProperty().get().step() >= 20);
        FxHarness.run(chains::pause);
        FxHarness.until("they rest", () -> !chains.runner().hasUnansweredRequests());
        FxHarness.run(() -> find("rbm-chains-side-3", ToggleButton.class).fire());
        FxHarness.until("an exchange", () -> text("rbm-exchange-note").contains("p = "));
        assertThat(FxTest.onFx(() -> find("rbm-swap-rates", Picture.class).csv().split("\n")))
                .hasSize(5);
        FxHarness.run(() -> find("rbm-chains-side-4", ToggleButton.class).fire());
        FxHarness.until("the error", () -> text("rbm-inpainting-note").contains("392 hidden pixels"));
        FxHarness.run(() -> find("rbm-against-free", CheckBox.class).fire());
        FxHarness.until(
                "the pictures are back",
                () -> !page.view().lookupAll("#rbm-chains").isEmpty()
                        && !find("rbm-chains-side-4", ToggleButton.class).isVisible());
        assertThat(failures).isEmpty();
    }
}
