package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every kind of picture as SVG: read back as XML, and its elements counted against what was drawn. */
class SvgTest {
    private static final Caption CAPTION =
            new Caption("Toy <lab>", List.of("Seed 7 \u00b7 Hidden units 100 \u00b7 k 5", "Energyscape & friends"));

    @BeforeEach
    void light() {
        FxTest.theme(false);
    }

    @AfterEach
    void close() {
        FxTest.closeWindows();
    }

    private static byte[] bytes(Exportable source, boolean captioned) throws Exception {
        SvgDrawing drawing = onFx(() -> new ExportSheet(source, captioned ? CAPTION : null, true).vectors());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        drawing.write(out);
        return out.toByteArray();
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Document svg(Exportable source) throws Exception {
        return parse(bytes(source, true));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> words(Document document) {
        return all(document, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> cells(Document document) {
        return all(document, "rect").stream()
                .filter(rect ->
                        ((Element) rect.getParentNode()).getAttribute("class").equals("cells"))
                .toList();
    }

    private static List<Element> filled(Document document, String name, int argb) {
        return all(document, name).stream()
                .filter(one -> one.getAttribute("fill").equals(SvgDrawing.rgb(argb)))
                .toList();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void equalCellsOfARowAreOneRectangleAndTheCaptionNamesSeedAndSettings() throws Exception {
        PixelGrid grid = onFx(() -> {
            PixelGrid made = new PixelGrid();
            made.setTitle("Grid");
            made.setValues(new float[] {0, 0, 1, 1, 1, 1, 0, 1, 0}, 3, 3);
            return made;
        });
        Stagecraft.scene(grid, 120, 120);
        Document document = svg(grid);
        assertThat(cells(document)).hasSize(2 + 1 + 3);
        double width = number(cells(document).get(2), "width");
        assertThat(number(cells(document).get(0), "width")).isCloseTo(width * 2 / 3, within(width / 100));
        assertThat(words(document))
                .contains(
                        "Grid \u00b7 Toy <lab>", "Seed 7 \u00b7 Hidden units 100 \u00b7 k 5", "Energyscape & friends");
        assertThat(all(document, "desc").get(0).getTextContent())
                .contains("Seed 7")
                .contains("Hidden units 100");
        assertThat(words(parse(bytes(grid, false)))).isEmpty();
    }

    private static org.assertj.core.data.Offset<Double> within(double reach) {
        return org.assertj.core.api.Assertions.within(reach);
    }

    @Test
    void aMosaicOfManyGreyTilesHoldsAPictureOfEachTileWithEveryCell() throws Exception {
        TileGrid tiles = onFx(() -> {
            TileGrid made = new TileGrid();
            made.setTiles(Samples.filters(100, 28, 3), 100, 28, 28);
            made.setColorBar(true);
            return made;
        });
        // Smaller than its cells: on the screen it is averaged down, in the file it is whole.
        Stagecraft.scene(tiles, 200, 200);
        byte[] svg = bytes(tiles, true);
        Document document = parse(svg);
        assertThat(all(document, "image")).hasSize(100);
        for (Element image : all(document, "image")) {
            String address = image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(
                    Base64.getDecoder().decode(address.substring("data:image/png;base64,".length()))));
            assertThat(read.getWidth()).isEqualTo(4 * 28);
            assertThat(read.getHeight()).isEqualTo(4 * 28);
            assertThat(image.getAttribute("style")).contains("pixelated");
        }
        assertThat(all(document, "linearGradient")).as("colour bar").hasSize(1);
        assertThat(svg.length).isLessThan(1_000_000);
    }

    @Test
    void aFewBinaryTilesAreVectorsOnly() throws Exception {
        TileGrid tiles = onFx(() -> {
            TileGrid made = new TileGrid();
            made.setTiles(new float[] {0, 1, 1, 0, 0, 0, 1, 1}, 2, 2, 2);
            made.setScale(ColorScale.UNIT);
            made.setCaptions(List.of("one", "two"));
            return made;
        });
        Stagecraft.scene(tiles, 200, 120);
        Document document = svg(tiles);
        assertThat(cells(document)).hasSize(4 + 2);
        assertThat(all(document, "image")).isEmpty();
        assertThat(words(document)).contains("one", "two");
    }

    @Test
    void aLargeMatrixIsOnePictureWithAxesInWords() throws Exception {
        HeatMap map = onFx(() -> {
            HeatMap made = new HeatMap();
            made.setMatrix(Samples.gaussian(300 * 200, 0, 1, 4), 200, 300);
            made.setAxisNames("unit", "example");
            return made;
        });
        Stagecraft.scene(map, 220, 160);
        byte[] svg = bytes(map, true);
        Document document = parse(svg);
        assertThat(all(document, "image")).hasSize(1);
        assertThat(words(document)).contains("unit", "example");
        assertThat(svg.length).isLessThan(800_000);
    }

    @Test
    void theEntriesOfASmallMatrixStandInItsCellsWhereAllHaveRoom() throws Exception {
        HeatMap map = onFx(() -> {
            HeatMap made = new HeatMap();
            made.setColorBar(false);
            made.setMatrix(new float[] {0.25f, -1, 0, 1}, 2, 2);
            made.setNumbers(value -> "v" + Numbers.value(value));
            return made;
        });
        Stagecraft.scene(map, 160, 160);
        assertThat(words(svg(map))).contains("v0.2500", "v\u22121", "v0", "v1");
        onFx(() -> map.setNumbers(value -> "a long story that has no room in any cell"));
        assertThat(words(svg(map))).noneMatch(word -> word.contains("story"));
    }

    @Test
    void aCurveIsOneLineThroughEveryPointInsideItsAxes() throws Exception {
        LinePlot plot = onFx(() -> {
            LinePlot made = new LinePlot();
            made.setAxisTitles("epoch", "cost (nats)");
            made.addSeries("train", 0, LineSeries.Stroke.SOLID, true)
                    .set(Samples.upTo(50), Samples.curve(50, 90, 20, 0, 1), 50);
            made.addSeries("validation", 1, LineSeries.Stroke.DASHED, false)
                    .set(Samples.upTo(50), Samples.curve(50, 90, 30, 0, 2), 50);
            made.setReferenceLines(List.of(new ReferenceLine(25, "a bound")));
            return made;
        });
        Stagecraft.scene(plot, 300, 160);
        Document document = svg(plot);
        List<Element> lines = all(document, "polyline");
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.getAttribute("points").split(" ")).hasSize(50));
        assertThat(lines.get(1).getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(((Element) lines.get(0).getParentNode()).getAttribute("clip-path"))
                .startsWith("url(#");
        String color = lines.get(0).getAttribute("stroke");
        assertThat(all(document, "ellipse").stream()
                        .filter(dot -> dot.getAttribute("fill").equals(color)))
                .as("dots, and the one of the legend")
                .hasSize(51);
        assertThat(words(document)).contains("train", "validation", "epoch", "cost (nats)", "a bound", "20", "60");
    }

    @Test
    void aCurveOfAHundredThousandPointsStaysSmall() throws Exception {
        int n = 100_000;
        LinePlot plot = onFx(() -> {
            LinePlot made = new LinePlot();
            made.addSeries("noise", 0, LineSeries.Stroke.SOLID, false)
                    .set(Samples.upTo(n), Samples.curve(n, 90, 20, 0.3, 1), n);
            return made;
        });
        Stagecraft.scene(plot, 300, 160);
        byte[] svg = bytes(plot, true);
        assertThat(all(parse(svg), "polygon")).hasSize(1);
        assertThat(svg.length).isLessThan(1_500_000);
    }

    @Test
    void aHistogramHasABarForEveryBinWithACount() throws Exception {
        long[] counts = {3, 0, 5, 9, 1, 0, 2};
        Histogram histogram = onFx(() -> {
            Histogram made = new Histogram();
            made.setBins(new Bins(0, 7, counts, 0, 0, 0, 3.1));
            return made;
        });
        Stagecraft.scene(histogram, 240, 140);
        int color = PictureStyle.argb(histogram.style().series(0));
        List<Element> bars = filled(svg(histogram), "rect", color);
        assertThat(bars).hasSize(5);
        assertThat(number(bars.get(2), "height") / number(bars.get(0), "height"))
                .isCloseTo(3, within(0.05));
    }

    @Test
    void aScatterPlotHasEveryPointAndMark() throws Exception {
        float[] ground = Samples.gaussian(2 * 300, 0, 1, 5);
        float[] marks = Samples.gaussian(2 * 12, 0, 1, 6);
        ScatterPlot plot = onFx(() -> {
            ScatterPlot made = new ScatterPlot();
            made.setAxisTitles("first", "second");
            made.setGround(ground);
            made.setMarks(marks, 4);
            return made;
        });
        Stagecraft.scene(plot, 300, 240);
        Document document = svg(plot);
        int muted = PictureStyle.argb(plot.style().muted.get());
        assertThat(filled(document, "rect", muted))
                .hasSizeGreaterThanOrEqualTo(300)
                .hasSizeLessThan(303);
        int chosen = PictureStyle.argb(plot.style().series(1));
        assertThat(filled(document, "ellipse", chosen)).hasSize(1);
        int others = PictureStyle.argb(plot.style().series(0));
        assertThat(filled(document, "ellipse", others)).as("and the key").hasSize(11 + 1);
    }

    @Test
    void aPanelOfBarsHasThemAllHoweverFewTheScreenShows() throws Exception {
        List<Bar> bars = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            bars.add(new Bar("memory " + i, 2 * random.nextDouble() - 1, null));
        }
        BarPanel panel = onFx(() -> {
            BarPanel made = new BarPanel();
            made.setBars(bars);
            made.setHighlight(33);
            return made;
        });
        Stagecraft.scene(panel, 300, 120);
        List<Integer> before = pixels(FxTest.shoot(panel.getScene()));
        List<String> words = words(svg(panel));
        assertThat(words).contains("memory 0", "memory 39");
        assertThat(words.stream().filter(text -> text.startsWith("memory "))).hasSize(40);
        assertThat(pixels(FxTest.shoot(panel.getScene())))
                .as("the screen stays where it was scrolled to")
                .isEqualTo(before);
    }

    private static List<Integer> pixels(FxTest.Shot shot) {
        return IntStream.range(0, 300 * 120)
                .mapToObj(i -> shot.argb(i % 300, i / 300))
                .toList();
    }

    @Test
    void aColorBarStandsAloneToo() throws Exception {
        ColorBar bar = onFx(() -> new ColorBar());
        Stagecraft.scene(bar, 60, 200);
        Document document = svg(bar);
        assertThat(all(document, "stop")).hasSize(33);
        assertThat(words(document)).contains("0.4");
    }

    @Test
    void aFormulaIsOneOutlineAndItsValuesAreItsSource() throws Exception {
        FormulaView formula = onFx(() -> new FormulaView("\\frac{a}{b}", "a over b"));
        FxTest.show(onFx(() -> new Scene(new HBox(formula), 300, 100)));
        FxHarness.until("the formula is typeset", () -> onFx(() -> formula.prefWidth(-1)) > 5);
        Document document = svg(formula);
        assertThat(all(document, "path")).hasSize(1);
        assertThat(all(document, "path").get(0).getAttribute("d")).startsWith("M");
        assertThat(onFx(formula::csv)).isEqualTo("\\frac{a}{b}\n");
        Raster pixels = onFx(() -> formula.raster(2));
        int paper = pixels.argb()[0];
        assertThat(IntStream.of(pixels.argb()).filter(argb -> argb != paper)).hasSizeGreaterThan(40);
    }

    @Test
    void pixelsShowTheSameSheet() {
        PixelGrid grid = onFx(() -> {
            PixelGrid made = new PixelGrid();
            made.setValues(new float[] {0, 1, 1, 0}, 2, 2);
            return made;
        });
        Stagecraft.scene(grid, 100, 100);
        Raster plain = onFx(() -> new ExportSheet(grid, null, true).pixels());
        Raster captioned = onFx(() -> new ExportSheet(grid, CAPTION, true).pixels());
        assertThat((long) plain.width() * plain.height()).isBetween(500_000L, 4_100_000L);
        assertThat((double) captioned.height() / captioned.width())
                .as("the caption is wider than the picture, and below it")
                .isBetween(0.3, 0.7);
        int middle = plain.width() / 2;
        int quarter = plain.width() / 3;
        assertThat(plain.argb()[quarter * plain.width() + quarter])
                .isNotEqualTo(plain.argb()[quarter * plain.width() + 2 * middle - quarter]);
    }
}
