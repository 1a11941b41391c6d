package org.energyscape.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javax.imageio.ImageIO;
import org.energyscape.cli.FakeLab;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Preset;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TourTest {
    private static final Duration DEMO = Duration.ofMillis(10);
    private static final Duration REPAINT = Duration.ofMillis(2);

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    @AfterAll
    static void leaveTheThemeAsItWas() {
        FxHarness.run(() -> Application.setUserAgentStylesheet(null));
    }

    /** A pulse for a millisecond: how many the demo gets must not depend on how busy the machine is. */
    private static void byPulses(Duration pause, Runnable then) {
        new AnimationTimer() {
            private long left = pause.toMillis();

            @Override
            public void handle(long nowNanos) {
                if (--left == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private List<TourStop> walk(FakePage page) throws Exception {
        List<FakeLab> labs = List.of(new FakeLab(() -> page));
        Tour tour = FxHarness.call(() -> {
            Tour planned = new Tour(
                    List.copyOf(labs),
                    AppFolders.under(settings),
                    folder,
                    DEMO,
                    REPAINT,
                    TourTest::byPulses,
                    said::add);
            planned.start();
            return planned;
        });
        return tour.outcome().get(60, TimeUnit.SECONDS);
    }

    @Test
    void everyLabIsPicturedInBothThemesAfterItsDemoHasRun() throws Exception {
        FakePage page = new FakePage();
        List<TourStop> stops = walk(page);

        assertThat(stops).singleElement().satisfies(stop -> {
            assertThat(stop.id()).isEqualTo("fake");
            assertThat(stop.story()).isEqualTo("Look at the square.");
        });
        BufferedImage light = ImageIO.read(stops.get(0).light().toFile());
        BufferedImage dark = ImageIO.read(stops.get(0).dark().toFile());
        assertThat(light.getWidth()).isEqualTo(TourWindow.WIDTH);
        assertThat(light.getHeight()).isEqualTo(TourWindow.HEIGHT);
        assertThat(light.getRGB(640, 400)).isEqualTo(FakePage.GREEN);
        assertThat(dark.getRGB(640, 400)).isEqualTo(FakePage.GREEN);
        assertThat(brightness(light))
                .as("the corner of the top bar in the light theme")
                .isGreaterThan(600);
        assertThat(brightness(dark))
                .as("the corner of the top bar in the dark theme")
                .isLessThan(200);
        assertThat(page.timesClosed()).isEqualTo(1);
        assertThat(said).containsExactly("Opening Fake <lab> & more");
    }

    @Test
    void everyPageOfALabIsVisitedWithAStoryOfItsOwn() {
        Lab hopfield = new HopfieldLab();
        assertThat(Tour.furtherPages(hopfield))
                .extracting(Preset::page)
                .containsExactly("compare", "orthogonal", "landscape", "attractors", "capacity", "attention");
        assertThat(Tour.furtherPages(new FakeLab(() -> new FakePage()))).isEmpty();
    }

    private static int brightness(BufferedImage picture) {
        int rgb = picture.getRGB(TourWindow.WIDTH - 4, 4);
        return (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
    }

    @Test
    void aFailingDemoEndsTheTourWithItsCauseAndClosesThePage() {
        FakePage page = FakePage.failing(new IllegalStateException("no digits"));
        assertThatThrownBy(() -> walk(page))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no digits");
        assertThat(page.timesClosed()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheTour() throws Exception {
        folder = Files.createFile(folder.resolve("file")).resolve("below");
        assertThatThrownBy(() -> walk(new FakePage())).hasCauseInstanceOf(java.io.IOException.class);
    }
}
