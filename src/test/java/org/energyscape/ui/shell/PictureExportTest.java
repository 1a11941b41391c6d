package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.PictureFacts;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.Caption;
import org.energyscape.ui.picture.ExportOptions;
import org.energyscape.ui.picture.ExportRequest;
import org.energyscape.ui.picture.PixelGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PictureExportTest {
    private final List<String> notices = new ArrayList<>();
    private final ExportOptions options = new ExportOptions();
    private Jobs jobs;
    private PixelGrid grid;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        FxTest.theme(false);
        jobs = FxTest.onFx(() -> new Jobs((title, cause) -> notices.add(title + ": " + cause)));
        grid = FxTest.onFx(() -> {
            PixelGrid made = new PixelGrid();
            made.setTitle("Sheet");
            made.setValues(new float[] {0, 1, 1, 0, 0, 1}, 3, 2);
            return made;
        });
    }

    @AfterEach
    void close() {
        FxTest.onFx(jobs::close);
    }

    private void write(ExportRequest.Kind kind, Path file) {
        int before = FxTest.onFx(() -> notices.size());
        FxTest.onFx(() -> {
            LabContext context = new LabContext(jobs, messages(), folder, 1, () -> Pacer.NEVER_WAIT);
            new PictureExport(context, options).write(new ExportRequest(grid, kind), file);
        });
        FxHarness.until("the file is written", () -> FxTest.onFx(() -> notices.size()) > before);
    }

    @Test
    void aPictureIsSavedWithCrispCellsAndItsNumbersAsCsv() throws Exception {
        Path png = folder.resolve("grid.png");
        Path csv = folder.resolve("grid.csv");
        write(ExportRequest.Kind.PICTURE, png);
        write(ExportRequest.Kind.VALUES, csv);
        assertThat(notices).containsExactly("Saved grid.png", "Saved grid.csv");
        BufferedImage image = ImageIO.read(png.toFile());
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y));
            }
        }
        assertThat(image.getWidth()).isGreaterThan(1000);
        assertThat(colors)
                .as("ink, paper, frame, margin, and corners of the frame")
                .hasSizeBetween(3, 6);
        assertThat(Files.readString(csv)).startsWith("y,x,value\n0,0,0").contains("1,2,1");
    }

    @Test
    void aCaptionComesFromTheNearestSourceAndCanBeLeftOut() throws Exception {
        FxTest.onFx(() -> {
            StackPane inner = new StackPane(grid);
            StackPane outer = new StackPane(inner);
            Caption.on(outer, () -> new Caption("far", List.of("Seed 1")));
            Caption.on(
                    inner,
                    () -> LabCaption.of(
                            "Toy",
                            "Step 12",
                            new PictureFacts(List.of("Data bars"), List.of(ToyLab.RATE, ToyLab.NAME)),
                            ToyLab.PARAMS.defaults().with(ToyLab.WALKERS, 7)));
        });
        write(ExportRequest.Kind.VECTORS, folder.resolve("a.svg"));
        assertThat(Files.readString(folder.resolve("a.svg")))
                .contains(
                        "Sheet \u00b7 Toy",
                        "Step 12",
                        "Data bars",
                        "Seed 42 \u00b7 Rate 1",
                        "Walkers 7",
                        "Energyscape ")
                .doesNotContain("Weight decay", "Seed 1<", "Name");
        FxTest.onFx(() -> options.captionProperty().set(false));
        write(ExportRequest.Kind.VECTORS, folder.resolve("b.svg"));
        assertThat(Files.readString(folder.resolve("b.svg"))).doesNotContain("Seed 42");
    }

    @Test
    void paperIsWhiteWhereTheWindowIsDarkUnlessTheWindowIsWanted() throws Exception {
        FxTest.onFx(() -> {
            Scene scene = new Scene(new StackPane(grid), 200, 200);
            scene.getStylesheets().add(DarkSheet.address());
            scene.getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), true);
            scene.snapshot(null);
        });
        write(ExportRequest.Kind.VECTORS, folder.resolve("light.svg"));
        FxTest.onFx(() -> options.lightProperty().set(false));
        write(ExportRequest.Kind.VECTORS, folder.resolve("dark.svg"));
        assertThat(ground("light.svg")).isEqualTo("ffffff");
        assertThat(ground("dark.svg")).matches("[01][0-9a-f][01][0-9a-f][0-2][0-9a-f]");
    }

    private String ground(String name) throws Exception {
        String svg = Files.readString(folder.resolve(name));
        return svg.replaceAll("(?s).*?height=\"100%\" fill=\"#([0-9a-f]{6})\".*", "$1");
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() {
        write(ExportRequest.Kind.VECTORS, folder.resolve("missing").resolve("a.svg"));
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("Writing a.svg: ")
                .contains("missing");
    }

    private LabContext.Messages messages() {
        return new LabContext.Messages() {
            @Override
            public void info(String text) {
                notices.add(text);
            }

            @Override
            public void error(String title, Throwable cause) {
                notices.add(title + ": " + cause);
            }
        };
    }
}
