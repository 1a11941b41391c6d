package org.energyscape.lab.hopfield;

import java.util.Objects;
import javafx.scene.Node;
import org.energyscape.engine.param.Param;
import org.energyscape.lab.LabStage;
import org.energyscape.lab.SharedRuns;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.FxTest;
import org.jspecify.annotations.Nullable;

/** The whole lab for a test, without records. */
final class HopfieldPageFixture extends LabStage {
    private final HopfieldPage page = FxTest.onFx(() -> new HopfieldPage(context(SharedRuns.none())));

    HopfieldPage page() {
        return page;
    }

    @Override
    protected void pulse(long nowNanos) {
        page.pulse(nowNanos);
    }

    @Override
    protected Node centre() {
        return page.centre();
    }

    @Override
    protected @Nullable Node curves() {
        return page.curves();
    }

    @Override
    protected void closePage() {
        page.close();
    }

    /** Shows the lab and waits until its recall is prepared. */
    void open() {
        show(900, 700);
        until("the recall is prepared", () -> transport().statusProperty().get().granularity() != null);
    }

    /** Turns to a page once its button is there. */
    void turnTo(Page to) {
        press("hopfield-page-" + java.util.List.of(Page.values()).indexOf(to));
    }

    TransportModel transport() {
        return Objects.requireNonNull(page.transportProperty().get());
    }

    <T> void set(Param<T> param, T value) {
        FxTest.onFx(() -> page.params().set(param, value));
    }

    <T> T get(Param<T> param) {
        return FxTest.<T>onFx(() -> page.params().valuesProperty().get().get(param));
    }
}
