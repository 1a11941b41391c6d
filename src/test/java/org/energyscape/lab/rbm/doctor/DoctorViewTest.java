package org.energyscape.lab.rbm.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.TextFlow;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says is whole in a small window too. */
class DoctorViewTest {
    /** The longest words: units that are never on. */
    private static final Vitals ILL = new Vitals(12, 0.001, 17, 0, 100, 4, Double.NaN, Double.NaN);

    private final DoctorView doctor = FxTest.onFx(() -> new DoctorView(remedy -> {}));

    /** Lays the line out below pictures, in the middle of a window of that many pixels less the panes beside. */
    private void layOut(double width) {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            BorderPane page = new BorderPane();
            page.getStyleClass().add("lab-view");
            page.setBottom(doctor);
            Scene scene = new Scene(page, width, 300);
            for (String sheet : List.of("energyscape", "rbm")) {
                scene.getStylesheets()
                        .add(DoctorViewTest.class
                                .getResource("/org/energyscape/css/" + sheet + ".css")
                                .toExternalForm());
            }
            scene.snapshot(null);
            doctor.render(ILL, TrainingDoctor.examine(ILL, new MetricLog(), RbmParams.ALL.defaults()));
            scene.snapshot(null);
            scene.snapshot(null);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {486, 742, 1400})
    void aFindingIsWholeWithItsReason(int width) {
        layOut(width);
        FxTest.onFx(() -> {
            TextFlow words = (TextFlow) doctor.lookup("TextFlow");
            assertThat(words.getHeight())
                    .as("every line has its place")
                    .isGreaterThanOrEqualTo(Math.floor(words.prefHeight(words.getWidth())));
            assertThat(words.localToScene(words.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(300);
            Button remedy = (Button) doctor.lookup("#rbm-remedy-dead");
            assertThat(remedy.localToScene(remedy.getLayoutBounds()).getMaxX())
                    .as("the remedy is inside the window")
                    .isLessThanOrEqualTo(width);
        });
    }

    @Test
    void inASmallWindowItTakesTwoLinesAndInALargeOneSignsStayBesideIt() {
        layOut(742);
        assertThat(doctor.getHeight()).as("two lines").isLessThanOrEqualTo(40);
        layOut(1500);
        assertThat(((Label) doctor.lookup("#rbm-doctor-words")).getText()).startsWith(TrainingDoctor.step(ILL));
    }
}
