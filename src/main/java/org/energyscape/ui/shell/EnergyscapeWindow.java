package org.energyscape.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.energyscape.engine.Background;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.rbm.KernelWarmUp;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.SharedRuns;
import org.energyscape.ui.experiments.ExperimentsPage;
import org.energyscape.ui.fx.Assembly;
import org.energyscape.ui.fx.FramePump;
import org.energyscape.ui.fx.FxThread;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.fx.StallWatchdog;
import org.energyscape.ui.fx.WallPacer;
import org.energyscape.ui.runs.RunsPage;
import org.jspecify.annotations.Nullable;

/**
 * The window with everything that lives as long as it: preferences, jobs, frame pump, watchdog. The frame of the window
 * shows first, the page of a lab one frame later. On the FX thread only.
 */
public final class EnergyscapeWindow {
    private static final int FRAMES_BEFORE_PAGE = 2;
    /** Half a second after the page: until then the compiler has enough to do with the window. */
    private static final int FRAMES_BEFORE_WARM_UP = 40;
    /** Styling and laying out the first page is start-up: nobody has asked the window for anything yet. */
    private static final int FRAMES_BEFORE_WATCH = 8;

    /** Part of its time a run at full speed rests while a page is put together: there the window needs both cores. */
    private static final double WHILE_OPENING = 0.9;

    private final Stage stage;
    private final List<Lab> labs;
    private final PreferenceStore store;
    private final Preferences preferences;
    private final Shell shell;
    private final Jobs jobs;
    private final SharedRuns runs;
    private final FramePump pump;
    private final StallWatchdog watchdog = new StallWatchdog(FxThread.LATER);
    private final Thread.@Nullable UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private int frames;
    private volatile boolean closed;

    /** Fills the stage; {@link #show()} makes it visible. */
    public EnergyscapeWindow(Stage stage, List<Lab> labs, AppFolders folders) {
        this(stage, labs, folders, true);
    }

    /** The same; what is played in it leaves a record or none. */
    public EnergyscapeWindow(Stage stage, List<Lab> labs, AppFolders folders, boolean recorded) {
        Preparation.begin();
        this.stage = stage;
        this.labs = labs;
        store = new PreferenceStore(folders.config());
        preferences = store.load();
        MessageLayer messages = new MessageLayer();
        jobs = new Jobs((title, failure) -> messages.error(title + " failed", failure));
        runs = recorded ? SharedRuns.in(folders.data().resolve(RunStore.FOLDER), messages::error) : SharedRuns.none();
        LabContext context = new LabContext(
                jobs,
                messages,
                folders.cache(),
                simulationThreads(),
                this::pacer,
                runs,
                new PreferenceMemory(preferences, () -> store.save(preferences)),
                Assembly.AT_ONCE);
        Sheet records = new Sheet(
                "runs",
                "Runs",
                "Every run is kept here: compare curves and settings, reopen, export or repeat them.",
                "fth-archive",
                "Records",
                lent -> new RunsPage(lent, labs, this::reopen));
        Sheet experiments = new Sheet(
                "experiments",
                "Experiments",
                "Train a whole series of RBMs with one click and compare it with published values.",
                "fth-sliders",
                "Records",
                ExperimentsPage::new);
        shell = new Shell(
                labs,
                List.of(records, experiments),
                context,
                messages,
                preferences,
                () -> stage.setFullScreen(!stage.isFullScreen()));
        shell.getStylesheets().addAll(RunsPage.styleSheet(), ExperimentsPage.styleSheet());
        pump = new FramePump(this::pulse);
        Scene scene = new Scene(shell);
        shell.installKeys(scene);
        stage.setScene(scene);
        stage.setTitle("Energyscape");
        stage.getIcons().setAll(WindowIcons.all());
        stage.setFullScreenExitHint("");
        stage.setOnCloseRequest(event -> close());
        WindowPlacement.restore(stage, preferences);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> messages.error("Something went wrong in \"" + thread.getName() + "\"", failure));
        shell.appearance().themeProperty().addListener((o, was, is) -> store.save(preferences));
        shell.appearance().projectorProperty().addListener((o, was, is) -> store.save(preferences));
        shell.frontProperty().addListener((o, was, is) -> store.save(preferences));
    }

    /** Shows the window; the lab in front last time opens once its frame is on the screen. */
    public void show() {
        Rehearsal.in(shell, labs);
        stage.show();
        pump.start();
    }

    /** What is inside. */
    public Shell shell() {
        return shell;
    }

    /** When the window did not answer. */
    public StallWatchdog.Report stalls() {
        return watchdog.report();
    }

    /** Remembers the window, ends every thread and hides the stage; a second call does nothing. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        pump.stop();
        WindowPlacement.remember(stage, preferences);
        shell.remember();
        store.save(preferences);
        shell.close();
        runs.close();
        jobs.close();
        watchdog.close();
        store.close();
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        stage.close();
    }

    private void reopen(String lab, long run, RunFile checkpoint) {
        labs.stream()
                .filter(one -> one.id().equals(lab))
                .findFirst()
                .ifPresent(one -> shell.reopen(one, run, checkpoint));
    }

    private void pulse(long nowNanos) {
        frames++;
        if (frames == FRAMES_BEFORE_PAGE) {
            shell.openRemembered();
        } else if (frames == FRAMES_BEFORE_WATCH) {
            watchdog.start();
        } else if (frames == FRAMES_BEFORE_WARM_UP) {
            warmUp();
        }
        shell.pulse(nowNanos, pump.stats(), watchdog);
    }

    /** Has the compiler of the JVM make its code of the kernels while nobody waits for it, and names them. */
    private void warmUp() {
        Background.daemon(
                        () -> {
                            Kernels kernels = Kernels.best(simulationThreads());
                            FxThread.later(() -> shell.showKernels(kernels.name()));
                            KernelWarmUp.run(kernels, this::closedOnceSettled);
                        },
                        "kernel-warm-up")
                .start();
    }

    /** Lets the window have the processor while it puts a page together; then tells whether it is closed. */
    private boolean closedOnceSettled() {
        shell.awaitSettled();
        return closed;
    }

    private Pacer pacer() {
        return new WallPacer(() -> shell.isSettled() ? pump.share().share() : WHILE_OPENING);
    }

    /** One core is left to the screen. */
    private static int simulationThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
