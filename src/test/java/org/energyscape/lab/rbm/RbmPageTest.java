package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.rbm.curve.AisSettings;
import org.energyscape.lab.rbm.curve.Likelihood;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.doctor.DoctorView;
import org.energyscape.lab.rbm.doctor.Finding;
import org.energyscape.lab.rbm.doctor.Remedy;
import org.energyscape.lab.rbm.doctor.Vitals;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.lab.rbm.gibbs.GibbsTrace;
import org.energyscape.lab.rbm.pane.NamedLayout;
import org.energyscape.lab.rbm.pane.ReconstructionStrip;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.lab.rbm.param.LadderParams;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.ExplainPopover;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real scene: what a student does with the mouse, and what is seen afterwards. */
class RbmPageTest {
    private record Failure(String title, Throwable cause) {}

    @TempDir
    Path folder;

    private final List<Failure> failures = new ArrayList<>();
    private Jobs jobs;
    private RbmPage page;
    private AnimationTimer pump;

    @BeforeEach
    void open() {
        FxTest.theme(false);
        jobs = FxHarness.call(() -> new Jobs((title, cause) -> failures.add(new Failure(title, cause))));
        LabContext.Messages messages = new LabContext.Messages() {
            @Override
            public void info(String text) {}

            @Override
            public void error(String title, Throwable cause) {
                failures.add(new Failure(title, cause));
            }
        };
        LabContext context = new LabContext(jobs, messages, folder, 1, () -> Pacer.NEVER_WAIT);
        page = FxHarness.call(() -> new RbmPage(context, SmallData.labValues()));
        pump = FxHarness.call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                page.pulse(now);
            }
        });
        FxHarness.run(() -> {
            BorderPane root = new BorderPane(page.centre());
            root.setBottom(page.curves());
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 900, 620));
            stage.show();
            pump.start();
        });
        FxHarness.until(
                "the digits are written", () -> page.lab().snapshotProperty().get() != null);
    }

    @AfterEach
    void close() {
        FxHarness.run(() -> {
            pump.stop();
            page.close();
            jobs.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        FxHarness.until("no worker is left", () -> workers() == 0);
    }

    private static long workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("rbm-"))
                .count();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return FxTest.onFx(() -> FxHarness.find(page.view(), id, type));
    }

    private String text(String id) {
        return find(id, Label.class).getText();
    }

    private void turnTo(int pageNumber) {
        FxHarness.run(() -> {
            page.view().applyCss();
            find("rbm-page-" + pageNumber, ToggleButton.class).fire();
            page.view().layout();
        });
    }

    /** An event made by hand counts its place in the scene. */
    private static void mouse(Node node, EventType<MouseEvent> type, double localX, double localY) {
        double x = node.localToScene(localX, localY).getX();
        double y = node.localToScene(localX, localY).getY();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** A click, or a stroke a quarter of the picture long, through the middle of a picture. */
    private void stroke(String id) {
        Picture picture = find(id, Picture.class);
        FxHarness.run(() -> {
            double x = picture.getWidth() / 2;
            double y = picture.getHeight() / 2;
            mouse(picture, MouseEvent.MOUSE_PRESSED, x, y);
            mouse(picture, MouseEvent.MOUSE_DRAGGED, x + picture.getWidth() / 8, y);
            mouse(picture, MouseEvent.MOUSE_RELEASED, x + picture.getWidth() / 8, y);
        });
    }

    private void click(String id) {
        Picture picture = find(id, Picture.class);
        FxHarness.run(() -> mouse(picture, MouseEvent.MOUSE_CLICKED, picture.getWidth() / 2, picture.getHeight() / 2));
    }

    private RbmSnapshot snapshot() {
        return FxTest.onFx(
                () -> Objects.requireNonNull(page.lab().snapshotProperty().get()));
    }

    private Path bars() throws IOException {
        Dataset set = SmallData.bars(100, 1);
        Path file = folder.resolve("bars.csv");
        Files.writeString(
                file,
                IntStream.range(0, set.size())
                        .mapToObj(r -> IntStream.range(0, set.features())
                                        .mapToObj(
                                                i -> Float.toString(set.values().at(r, i)))
                                        .collect(Collectors.joining(","))
                                + "," + set.labels()[r])
                        .collect(Collectors.joining("\n", "", "\n")));
        return file;
    }

    @Test
    void reconstructionsShowAlsoWhenTheirPlaceWasLaidOutBeforeThereWereAny() {
        FxHarness.run(() -> {
            ReconstructionStrip strip = new ReconstructionStrip();
            Scene scene = new Scene(new BorderPane(strip), 400, 300);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            RbmSnapshot shown = page.lab().snapshotProperty().get();
            assertThat(shown).isNotNull();
            strip.render(Objects.requireNonNull(shown).data(), shown.originals(), shown.originals());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(FxHarness.find(strip, "rbm-originals", Picture.class).getWidth())
                    .isGreaterThan(20);
        });
    }

    @Test
    void theDemoTrainsAndAClickedFilterIsEnlarged() {
        // One filter fills the mosaic, so that its place does not depend on the size of the window.
        FxHarness.run(() -> page.lab().set(RbmParams.HIDDEN, 1));
        FxHarness.until("the run is built anew", () -> snapshot().hidden() == 1);
        FxHarness.run(page::startDemo);
        FxHarness.until("training goes on", () -> snapshot().place().epoch() >= 2);
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

    @Test
    void aStrokeOnThePadChangesTheReconstructionAndUndoTakesItBack() {
        turnTo(1);
        FxHarness.until(
                "the empty pad invites", () -> text("rbm-reconstruction-note").equals("draw something"));
        stroke("rbm-pad");
        FxHarness.until(
                "the machine answers",
                () -> snapshot().belief() != null
                        && text("rbm-reconstruction-note").endsWith("nats"));
        FxHarness.run(() -> find("rbm-pad-undo", Button.class).fire());
        FxHarness.until("the pad is empty again", () -> snapshot().belief() == null);
    }

    private @Nullable Explanation explained() {
        return FxTest.onFx(() -> {
            ExplainPopover card = (ExplainPopover) page.view().getScene().lookup("#explain-popover");
            return card == null ? null : card.shown();
        });
    }

    @Test
    void aClickedHiddenUnitAndAClickedPixelAreExplainedWithTheirNumbers() {
        turnTo(1);
        stroke("rbm-pad");
        FxHarness.until("the machine answers", () -> snapshot().belief() != null);
        stroke("rbm-hidden");
        FxHarness.until("the unit is explained", () -> {
            Explanation shown = explained();
            return shown != null && shown.title().startsWith("Hidden unit 4, ");
        });
        InputTerms terms = Objects.requireNonNull(
                Objects.requireNonNull(snapshot().belief()).answer());
        assertThat(Objects.requireNonNull(explained()).terms().get(0).value()).isEqualTo(Figures.fine(terms.bias()));
        stroke("rbm-reconstruction");
        FxHarness.until("the pixel is explained", () -> {
            Explanation shown = explained();
            return shown != null && shown.title().startsWith("Pixel (");
        });
        assertThat(failures).isEmpty();
    }

    @Test
    void theTransportFollowsThePageAndTheChainsWalk() {
        var training = page.transportProperty().get();
        turnTo(2);
        FxHarness.until("the chains are there", () -> page.transportProperty().get() != training);
        FxHarness.run(() -> page.transportProperty().get().play());
        FxHarness.until(
                "they walk",
                () -> page.transportProperty().get().statusProperty().get().step() >= 4);
        FxHarness.run(() -> page.transportProperty().get().pause());
        stroke("rbm-chain");
        FxHarness.until("the brush holds pixels", () -> {
            GibbsSnapshot chains = page.lab().gibbs().snapshot();
            return chains != null && IntStream.range(0, 784).anyMatch(i -> chains.held()[i]);
        });
        turnTo(0);
        assertThat(page.transportProperty().get()).isSameAs(training);
    }

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

    @Test
    void aDroppedTextIsShownBeforeItIsImportedAndThenLearnedFrom() throws IOException {
        Path file = bars();
        FxHarness.run(() -> page.openFiles(List.of(file)));
        FxHarness.until("the layout is shown", () -> dialog() != null);
        assertThat(snapshot().data().name()).startsWith("written digits");
        FxHarness.run(() -> {
            DialogPane pane = Objects.requireNonNull(dialog());
            ((Button) pane.lookupButton(pane.getButtonTypes().get(0))).fire();
        });
        FxHarness.until("the bars are learned from", () -> snapshot().visible() == 36);
        assertThat(snapshot().data().trainRows()).isEqualTo(70);
        assertThat(failures).isEmpty();
    }

    @Test
    void aBadFileIsNamedAndNothingLoadedIsLost() throws IOException {
        Path bad = folder.resolve("bad.bin");
        Files.write(bad, new byte[] {1, 2, 3, 0, 9});
        FxHarness.run(() -> page.openFiles(List.of(bad)));
        FxHarness.until("the failure is shown", () -> !failures.isEmpty());
        assertThat(failures.get(0).cause())
                .hasMessageContaining("bad.bin")
                .hasMessageContaining("found")
                .hasMessageContaining("expected");
        assertThat(snapshot().data().name()).startsWith("written digits");
    }

    private static @Nullable DialogPane dialog() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && scene.getRoot().lookup("#rbm-import") instanceof DialogPane pane) {
                return pane;
            }
        }
        return null;
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
    void theLogLikelihoodIsMeasuredOnDemandAndDrawnWithItsError() {
        FxHarness.run(page::startDemo);
        FxHarness.until(
                "training goes on",
                () -> page.lab().snapshotProperty().get().place().epoch() >= 1);
        LinePlot plot = FxTest.onFx(() -> FxHarness.find(page.curves(), "rbm-error-curves", LinePlot.class));
        Button measure = FxTest.onFx(() -> {
            FxHarness.find(page.curves(), "rbm-curve-choice", ComboBox.class)
                    .getSelectionModel()
                    .selectLast();
            Button button = FxHarness.find(page.curves(), "rbm-measure", Button.class);
            assertThat(button.isVisible()).isTrue();
            button.fire();
            assertThat(button.isDisabled()).as("one at a time").isTrue();
            return button;
        });
        FxHarness.until("a point is drawn", () -> plot.getSeries().get(0).count() == 1);
        FxHarness.run(() -> {
            Likelihood found = page.lab().likelihoods().points().get(0);
            assertThat(found.isExact()).as("nine hidden units").isTrue();
            assertThat(found.train()).as("better than even chances").isBetween(-784 * Math.log(2), 0.0);
            assertThat(FxHarness.find(page.curves(), "rbm-latest", Label.class).getText())
                    .startsWith("train")
                    .contains("validation \u2212");
        });
        FxHarness.until("the next can be measured", () -> !measure.isDisabled());
    }

    private static <N extends Node> @Nullable N inAnyWindow(String id, Class<N> type) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void theEstimateIsSetInAFormAndMeasuredBothWays() {
        FxHarness.run(() -> page.lab().set(RbmParams.HIDDEN, 24));
        FxHarness.until("the run is built anew", () -> snapshot().hidden() == 24);
        FxHarness.run(() -> {
            FxHarness.find(page.curves(), "rbm-curve-choice", ComboBox.class)
                    .getSelectionModel()
                    .selectLast();
            page.curves().applyCss();
            page.curves().getScene().getRoot().layout();
            FxHarness.find(page.curves(), "rbm-measure-how", Button.class).fire();
        });
        FxHarness.until("the form is open", () -> inAnyWindow("rbm-ais", VBox.class) != null);
        FxHarness.run(() -> {
            Objects.requireNonNull(inAnyWindow("rbm-ais-spacing-2", ToggleButton.class))
                    .fire();
            TextField own = Objects.requireNonNull(inAnyWindow("rbm-ais-own", TextField.class));
            Button go = Objects.requireNonNull(inAnyWindow("rbm-ais-measure", Button.class));
            own.setText("3");
            assertThat(go.isDisabled()).as("too few temperatures").isTrue();
            assertThat(Objects.requireNonNull(inAnyWindow("rbm-ais-complaint", Label.class))
                            .getText())
                    .isEqualTo("Temperatures: expected a whole number from 10 to 1000000.");
            own.setText("60");
            Objects.requireNonNull(inAnyWindow("rbm-ais-particles", TextField.class))
                    .setText("25");
            Objects.requireNonNull(inAnyWindow("rbm-ais-backwards", CheckBox.class))
                    .setSelected(true);
            assertThat(go.isDisabled()).isFalse();
            go.fire();
        });
        FxHarness.until(
                "it is measured", () -> !page.lab().likelihoods().points().isEmpty());
        Likelihood found = page.lab().likelihoods().points().get(0);
        assertThat(found.how())
                .isEqualTo(AisSettings.DEFAULT.withOwn(60).withParticles(25).withBackwards(true));
        assertThat(found.backward()).isNotNull();
        assertThat(FxTest.onFx(() -> inAnyWindow("rbm-ais", VBox.class)))
                .as("the form is closed")
                .isNull();
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
