package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.doctor.DoctorView;
import org.energyscape.lab.rbm.doctor.Finding;
import org.energyscape.lab.rbm.doctor.Remedy;
import org.energyscape.lab.rbm.doctor.Vitals;
import org.energyscape.lab.rbm.pane.NamedLayout;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.Test;

/** The page of training in a real scene: panes, the unit inspector, the doctor. */
final class TrainPageTest extends RbmPageFixture {
    private void click(String id) {
        Picture picture = find(id, Picture.class);
        FxHarness.run(() -> mouse(picture, MouseEvent.MOUSE_CLICKED, picture.getWidth() / 2, picture.getHeight() / 2));
    }

    @Test
    void theDemoTrainsAndAClickedFilterIsEnlarged() {
        // One filter fills the mosaic, so that its place does not depend on the size of the window.
        FxHarness.run(() -> page.lab().set(RbmParams.HIDDEN, 1));
        FxHarness.until("the run is built anew", () -> trained().hidden() == 1);
        FxHarness.run(page::startDemo);
        FxHarness.until("training goes on", () -> trained().place().epoch() >= 2);
        FxHarness.until(
                "the curves have points",
                () -> !text("rbm-note-filters").isEmpty()
                        && page.lab().metrics().last(RbmSimulation.TRAIN) != null);
        click("rbm-filters");
        FxHarness.until("a lens is open", () -> page.view().lookup("#rbm-lens-title") != null);
        FxHarness.until(
                "the lens shows the filter", () -> text("rbm-lens-title").equals("Unit 0"));
        assertThat(text("rbm-lens-facts")).startsWith("c = ").contains("active");
        assertThat(failures).isEmpty();
    }

    private void show(Exhibit.Kind from, Exhibit.Kind to) {
        FxHarness.run(() -> find("rbm-pane-" + from.key(), MenuButton.class).getItems().stream()
                .filter(item -> item.getId().endsWith("-to-" + to.key()))
                .forEach(MenuItem::fire));
    }

    private boolean isOnScreen(String id) {
        Node node = page.view().lookup("#" + id);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    @Test
    void aPaneTurnsToEveryPicture() {
        String[] ids = {"rbm-updates", "rbm-activity", "rbm-histogram-dw", "rbm-fantasies-none"};
        Exhibit.Kind[] kinds = {
            Exhibit.Kind.UPDATES, Exhibit.Kind.ACTIVITY, Exhibit.Kind.HISTOGRAMS, Exhibit.Kind.FANTASIES
        };
        FxHarness.run(() -> page.lab().training().step());
        FxHarness.until("the page stands", () -> isOnScreen("rbm-filters"));
        Exhibit.Kind from = Exhibit.Kind.FILTERS;
        for (int i = 0; i < kinds.length; i++) {
            int now = i;
            show(from, kinds[i]);
            from = kinds[i];
            FxHarness.until("picture " + ids[i], () -> isOnScreen(ids[now]));
            FxHarness.until("it is made, and what is gone is not", () -> page.lab()
                    .snapshotProperty()
                    .get()
                    .exhibits()
                    .keySet()
                    .equals(Set.of(kinds[now], Exhibit.Kind.RECONSTRUCTIONS)));
        }
        FxHarness.run(() -> page.lab().set(LearningParams.SOURCE, StatisticsSource.TEMPERED));
        FxHarness.run(() -> page.lab().training().step());
        FxHarness.until("particles", () -> isOnScreen("rbm-fantasies"));
        FxHarness.until("they are counted", () -> text("rbm-note-fantasies").startsWith("100 particles"));
        assertThat(failures).isEmpty();
    }

    @Test
    void aPaneIsDividedAndClosedByItsButtonsAndNothingIsMadeForAPageThatIsNotShown() {
        FxHarness.until("the page stands", () -> isOnScreen("rbm-filters"));
        FxHarness.run(() -> find("rbm-pane-filters-below", Button.class).fire());
        FxHarness.until("a fourth pane", () -> isOnScreen("rbm-histogram-w"));
        assertThat(find("rbm-pane-filters-below", Button.class).isDisabled())
                .as("four are enough")
                .isTrue();
        FxHarness.run(() -> find("rbm-pane-filters-close", Button.class).fire());
        FxHarness.until("the filters are gone", () -> page.view().lookup("#rbm-filters") == null);
        turnTo(1);
        FxHarness.until(
                "nothing is made",
                () -> page.lab().snapshotProperty().get().exhibits().isEmpty());
        turnTo(0);
        FxHarness.until("what is shown is made", () -> page.lab()
                .snapshotProperty()
                .get()
                .exhibits()
                .keySet()
                .equals(Set.of(Exhibit.Kind.HISTOGRAMS, Exhibit.Kind.RECONSTRUCTIONS)));
        assertThat(failures).isEmpty();
    }

    @Test
    void aChosenUnitIsMarkedInEveryPane() {
        FxHarness.run(() -> page.lab().panes().apply(NamedLayout.DIAGNOSIS));
        FxHarness.run(() -> page.lab().training().step());
        FxHarness.until("the panes stand", () -> isOnScreen("rbm-activity") && isOnScreen("rbm-updates"));
        FxHarness.run(() -> page.lab().look().choose(5));
        FxHarness.until(
                "its column and its tile",
                () -> find("rbm-activity", HeatMap.class).columns().getSelected() == 5
                        && find("rbm-updates", TileGrid.class).getSelected() == 5);
        FxHarness.until("it is inspected beside the panes", () -> isOnScreen("rbm-lens-title"));
        assertThat(text("rbm-lens-title")).isEqualTo("Unit 5");
        FxHarness.run(() -> find("rbm-inspector-close", Button.class).fire());
        FxHarness.until(
                "no longer",
                () -> find("rbm-activity", HeatMap.class).columns().getSelected() == -1
                        && page.view().lookup("#rbm-lens-title") == null);
        assertThat(failures).isEmpty();
    }

    @Test
    void theDoctorsRemedyChangesOneSettingAndLeavesWhatWasChangedMeanwhile() {
        Remedy<Double> slower = new Remedy<>(RbmParams.RATE, 0.033);
        Finding finding = new Finding("rate-high", "seen", "why", "slower", slower);
        DoctorView doctor = FxHarness.call(() -> new DoctorView(page.lab()::follow));
        FxHarness.run(() -> {
            doctor.render(Vitals.NONE, List.of(finding));
            page.lab().set(RbmParams.MOMENTUM, 0.75);
            FxHarness.find(doctor, "rbm-remedy-rate-high", Button.class).fire();
            doctor.render(Vitals.NONE, List.of());
        });
        ParamValues values = page.lab().valuesProperty().get();
        assertThat(values.get(RbmParams.RATE)).isEqualTo(0.033);
        assertThat(values.get(RbmParams.MOMENTUM)).isEqualTo(0.75);
        assertThat(FxTest.onFx(() -> doctor.getChildren().size())).isEqualTo(1);
    }
}
