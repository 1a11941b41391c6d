package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.twin.TwinSnapshot;
import org.energyscape.lab.rbm.twin.TwinSuggestion;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of twin runs in a real scene. */
final class TwinPageTest extends RbmPageFixture {
    /** One filter fills a mosaic, so that its place does not depend on the size of the window. */
    @Override
    ParamValues first() {
        return super.first().with(RbmParams.HIDDEN, 1);
    }

    @Override
    int height() {
        return 700;
    }

    @BeforeEach
    void turnToTwins() {
        FxHarness.run(() -> page.view().turnTo(RbmView.Page.TWINS));
        FxHarness.until("the twins are built", () -> page.lab().twins().snapshot() != null);
    }

    private boolean shows(String id, String start) {
        Node label = page.view().getScene().getRoot().lookup("#" + id);
        return label instanceof Label words && words.getText().startsWith(start);
    }

    private TwinSnapshot snapshot() {
        return Objects.requireNonNull(page.lab().twins().snapshot());
    }

    @Test
    void twinsLearnSideBySideAndAFilterOfOneShowsItsTwinInTheOther() {
        FxHarness.until(
                "both are named",
                () -> shows("twin-title-a", "A · Gibbs steps k = 1")
                        && shows("twin-title-b", "B · Gibbs steps k = 10"));
        FxHarness.until("nothing has been learned", () -> shows("twin-difference-note", "no weight differs"));
        assertThat(page.transportProperty().get())
                .isSameAs(page.lab().twins().runProperty().get());
        assertThat(snapshot().step()).as("nothing moves before play").isZero();
        FxHarness.run(() -> page.transportProperty().get().play());
        FxHarness.until("they learn", () -> snapshot().first().place().epoch() >= 2);
        FxHarness.run(() -> page.transportProperty().get().pause());
        FxHarness.until(
                "numbers, pairs and curves are there",
                () -> shows("twin-train-b", "train ")
                        && shows("twin-difference-note", "1 pair")
                        && shows("twin-difference-numbers", "train ")
                        && find("twin-difference-curve", Picture.class).csv().contains("validation"));
        assertThat(find("twin-curves", Picture.class).csv())
                .contains("\"A train\"")
                .contains("\"B validation\"");
        TileGrid filters = find("twin-filters-a", TileGrid.class);
        FxHarness.run(() -> mouse(filters, MouseEvent.MOUSE_MOVED));
        FxHarness.until(
                "the pair under the pointer is enlarged",
                () -> find("twin-lens-title", Label.class).getText().equals("Unit 0"));
        FxHarness.run(() -> mouse(filters, MouseEvent.MOUSE_EXITED));
        FxHarness.until("else the one that differs most", () -> shows("twin-lens-title", "Unit 0 (differs most)"));
        FxHarness.run(() -> mouse(filters, MouseEvent.MOUSE_CLICKED));
        FxHarness.until(
                "all three show the choice",
                () -> filters.getSelected() == 0
                        && find("twin-filters-b", TileGrid.class).getSelected() == 0
                        && find("twin-difference", TileGrid.class).getSelected() == 0);
        assertThat(find("twin-lens-difference", Picture.class).csv()).startsWith("y,x,value");
        assertThat(failures).isEmpty();
    }

    @Test
    void aSuggestionChangesTheSettingAndARefusedValueIsExplained() {
        FxHarness.until("the bar is there", () -> page.view().lookup("#twin-suggestions") != null);
        MenuButton menu = find("twin-suggestions", MenuButton.class);
        FxHarness.run(() -> menu.getItems().stream()
                .filter(item -> item.getText().equals(TwinSuggestion.HIDDEN.title()))
                .forEach(MenuItem::fire));
        FxHarness.until("one twin has a unit more", () -> snapshot().second().hidden() == 2);
        FxHarness.until(
                "it is counted",
                () -> shows("twin-difference-note", "no weight differs")
                        || shows("twin-difference-note", "1 pair, 1 of B alone"));
        ComboBox<?> value = find("twin-value", ComboBox.class);
        FxHarness.run(() -> {
            value.getEditor().setText("none");
            value.commitValue();
        });
        FxHarness.until("the value is refused", () -> shows("twin-story", "hidden: found \"none\", expected"));
        assertThat(snapshot().second().hidden()).isEqualTo(2);
        FxHarness.run(() -> {
            value.getEditor().setText("4");
            value.commitValue();
        });
        FxHarness.until(
                "another is taken", () -> snapshot().second().hidden() == 4 && shows("twin-story", "The units"));
        FxHarness.run(() -> page.lab().set(RbmParams.HIDDEN, 4));
        FxHarness.until("equal twins are named so", () -> shows("twin-story", "Both have 4 now"));
        FxHarness.run(() -> page.view().turnTo(RbmView.Page.TRAIN));
        FxHarness.until(
                "the transport drives training again",
                () -> page.transportProperty().get() == page.lab().training());
        assertThat(failures).isEmpty();
    }
}
