package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class PlanePlotTest {
    private final List<String> chosen = new ArrayList<>();

    private static PlaneMark mark(double x, double y, int color, String label) {
        return new PlaneMark(x, y, new PlaneMark.Look(PlaneMark.Shape.DISC, color), label, "\"" + label + "\"", null);
    }

    /** Two columns and two rows of values 0 to 3 over -2 to 2, marks at (1, 1) and (-1, -1), and a path between them. */
    private PlanePlot plot() {
        return onFx(() -> {
            PlanePlot plot = new PlanePlot();
            plot.setAxisTitles("first", "second");
            plot.setRange(-2, 2, -2, 2, true);
            PlaneField field = new PlaneField(new float[] {0, 1, 2, 3}, 2, 2, -2, 2, -2, 2);
            plot.setField(field, ColorScale.of(field.values()));
            plot.setMarks(List.of(mark(1, 1, 0, "Seven"), mark(-1, -1, 1, "Two")));
            plot.setPaths(List.of(new PlanePath(new float[] {1, 1, 0, 0, -1, -1}, 2, true)));
            plot.setWords((x, y, mark, dot) -> mark >= 0 ? "mark " + mark : "value " + field.at(x, y));
            plot.setOnChosen(
                    (x, y, mark, dot) -> chosen.add(mark + " " + dot + " " + Math.round(x) + " " + Math.round(y)));
            return plot;
        });
    }

    /** Dots without a field, at the corners of a square. */
    private PlanePlot dots() {
        return onFx(() -> {
            PlanePlot plot = new PlanePlot();
            plot.setRange(-2, 2, -2, 2, false);
            plot.setDots(new float[] {-1, -1, 1, -1, 1, 1}, new int[] {0, 1, 2});
            plot.setOnChosen((x, y, mark, dot) -> chosen.add(mark + " " + dot));
            return plot;
        });
    }

    private static PlotFrame frame(PlanePlot plot) {
        return onFx(() -> Objects.requireNonNull(plot.frame()));
    }

    @Test
    void aUnitIsAsLongUpwardsAsAcross() {
        FxTest.theme(false);
        PlanePlot plot = plot();
        for (double[] size : new double[][] {{420, 320}, {300, 500}}) {
            Stagecraft.scene(plot, size[0], size[1]);
            PlotFrame frame = frame(plot);
            assertThat(frame.x().place(1) - frame.x().place(0))
                    .isCloseTo(frame.y().place(0) - frame.y().place(1), within(0.75));
        }
        double high = onFx(() -> plot.heightFor(300));
        assertThat(frame(plot).bottom()).isLessThan(high);
        assertThat(high)
                .as("no more than axis and titles below the plane")
                .isLessThan(frame(plot).bottom() + 60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFieldHasItsLowestRowBelowAndWordsOfThePlaceUnderThePointer(boolean dark) {
        FxTest.theme(dark);
        PlanePlot plot = plot();
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 420, 320));
        PlotFrame frame = frame(plot);
        int least = shot.argb((int) frame.x().place(-1.7), (int) frame.y().place(-0.4));
        int most = shot.argb((int) frame.x().place(0.4), (int) frame.y().place(1.7));
        assertThat(OkLab.distance(OkLab.ofArgb(least), OkLab.ofArgb(most))).isGreaterThan(0.3);
        double[][] places = {{-1.6, -0.5, 0}, {1.5, -1, 1}, {-1, 1.5, 2}, {0.3, 1.6, 3}};
        for (double[] place : places) {
            onFx(() ->
                    Stagecraft.move(plot, frame.x().place(place[0]), frame.y().place(place[1])));
            assertThat(onFx(plot::tipText)).isEqualTo("value " + place[2]);
        }
        onFx(() -> Stagecraft.move(plot, frame.x().place(-1) + 4, frame.y().place(-1)));
        assertThat(onFx(plot::tipText)).isEqualTo("mark 1");
        onFx(() -> Stagecraft.move(plot, 0, 0));
        assertThat(onFx(plot::tipText)).isEmpty();
    }

    @Test
    void aPlaceIsChosenByMouseAndByKeys() {
        FxTest.theme(false);
        PlanePlot plot = plot();
        Stagecraft.scene(plot, 420, 320);
        PlotFrame frame = frame(plot);
        onFx(() -> Stagecraft.click(plot, frame.x().place(1), frame.y().place(-1), 1));
        onFx(() -> Stagecraft.click(plot, frame.x().place(1), frame.y().place(1), 1));
        assertThat(chosen).containsExactly("-1 -1 1 -1", "0 -1 1 1");
        chosen.clear();
        for (int k = 0; k < 20; k++) {
            assertThat(onFx(() -> Stagecraft.key(plot, KeyCode.LEFT))).isTrue();
        }
        // 20 of 80 steps from the mark at 1.
        assertThat(onFx(() -> Stagecraft.key(plot, KeyCode.ENTER))).isTrue();
        assertThat(chosen).containsExactly("-1 -1 0 1");
        assertThat(onFx(() -> Stagecraft.key(plot, KeyCode.SPACE)))
                .as("belongs to play")
                .isFalse();
    }

    @Test
    void keysGoFromDotToDotWhereThereIsNoField() {
        FxTest.theme(false);
        PlanePlot plot = dots();
        Stagecraft.scene(plot, 420, 320);
        PlotFrame frame = frame(plot);
        onFx(() -> Stagecraft.click(plot, frame.x().place(-1), frame.y().place(-1), 1));
        for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.UP)) {
            onFx(() -> Stagecraft.key(plot, code));
            onFx(() -> Stagecraft.key(plot, KeyCode.ENTER));
        }
        assertThat(chosen).containsExactly("-1 0", "-1 1", "-1 2", "-1 2");
    }

    @Test
    void theValuesAreOneLineAMarkAPlaceOfAPathAndACell() {
        assertThat(onFx(() -> plot().csv()))
                .isEqualTo("""
                        kind,number,x,y,value
                        mark,1,1.0,1.0,""" + "\"\"\"Seven\"\"\"\n" + "mark,2,-1.0,-1.0,\"\"\"Two\"\"\"\n" + """
                        path 1,1,1.0,1.0,
                        path 1,2,0.0,0.0,
                        path 1,3,-1.0,-1.0,
                        cell,1,-1.0,-1.0,0.0
                        cell,2,1.0,-1.0,1.0
                        cell,3,-1.0,1.0,2.0
                        cell,4,1.0,1.0,3.0
                        """);
        assertThat(onFx(() -> dots().csv())).contains("dot,2,1.0,-1.0,\n");
    }

    @Test
    void anExportHasLabelsAbovePaths() throws Exception {
        FxTest.theme(false);
        PlanePlot plot = plot();
        Stagecraft.scene(plot, 420, 320);
        SvgDrawing drawing = onFx(() -> new ExportSheet(plot, null, true).vectors());
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        drawing.write(bytes);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
        String text = bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text.indexOf("Seven"))
                .isGreaterThan(text.indexOf("polyline"))
                .isPositive();
    }

    @Test
    void pathsOnTheirWayDoNotPaintTheFieldAgain() {
        FxTest.theme(false);
        PlanePlot plot = plot();
        javafx.scene.Scene scene = Stagecraft.scene(plot, 420, 320);
        int before = onFx(plot::drawings);
        onFx(() -> {
            plot.setPaths(List.of(new PlanePath(new float[] {1, 1, 0, 0.5f}, 2, true)));
            scene.snapshot(null);
        });
        assertThat(onFx(plot::drawings)).isEqualTo(before);
    }

    @Test
    void aFieldOfAnotherSizeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaneField(new float[5], 2, 3, 0, 1, 0, 1))
                .withMessageContaining("2 x 3")
                .withMessageContaining("5 values");
    }
}
