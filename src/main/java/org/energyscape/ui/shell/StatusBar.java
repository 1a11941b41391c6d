package org.energyscape.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.fx.FrameStats;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.fx.StallWatchdog;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What runs, how fast, and the oldest job with its progress and cancel; on request also how evenly frames come. */
final class StatusBar extends HBox {
    private static final double REFRESH_NANOS = 5e8;

    private final Label activity = new Label();
    private final Label jobTitle = new Label();
    private final Label more = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox job;
    private final Label frames = new Label();
    private final Label kernels = new Label();
    private final BooleanProperty framesShown = new SimpleBooleanProperty();
    private final Jobs jobs;
    private @Nullable Worker<?> front;
    private long refreshedNanos;

    /**
     * A bar.
     *
     * @param behind what goes on in labs that are not in front
     */
    StatusBar(Jobs jobs, LabBehind behind) {
        this.jobs = jobs;
        setId("status");
        getStyleClass().add("status");
        activity.setId("activity");
        activity.getStyleClass().add("figures");
        activity.managedProperty().bind(activity.textProperty().isNotEmpty());
        jobTitle.setId("job-title");
        more.setId("job-more");
        progress.setId("job-progress");
        Button cancel = Icons.button("job-cancel", Feather.X, "Cancel", this::cancel);
        cancel.getStyleClass().add("tiny");
        job = new HBox(jobTitle, progress, cancel, more);
        job.getStyleClass().add("job");
        frames.setId("frame-stats");
        frames.getStyleClass().add("figures");
        frames.visibleProperty().bind(framesShown);
        frames.managedProperty().bind(framesShown);
        kernels.setId("kernels");
        kernels.getStyleClass().add("quiet");
        kernels.setTooltip(Icons.tooltip("What the arithmetic of a run is done with"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(activity, behind, gap, frames, kernels, job);
        jobs.running().addListener((ListChangeListener<Worker<?>>) change -> showJobs());
        showJobs();
    }

    BooleanProperty framesShownProperty() {
        return framesShown;
    }

    /** Names what runs compute with, such as "vector 512 bit, 1 thread". */
    void kernels(String name) {
        kernels.setText(name);
    }

    void page(@Nullable LabPage page) {
        activity.textProperty().unbind();
        if (page == null) {
            activity.setText("");
        } else {
            activity.textProperty().bind(page.activityProperty());
        }
    }

    /** Renews the figures twice a second: quicker cannot be read. */
    void pulse(long nowNanos, FrameStats stats, StallWatchdog watchdog) {
        if (framesShown.get() && nowNanos - refreshedNanos > REFRESH_NANOS) {
            refreshedNanos = nowNanos;
            Runtime runtime = Runtime.getRuntime();
            StallWatchdog.Report report = watchdog.report();
            frames.setText(String.format(
                    Locale.ROOT,
                    "%.0f frames/s, worst %.0f ms \u00b7 stalls %d, worst %.0f ms \u00b7 memory %d MB",
                    stats.framesPerSecond(),
                    stats.worstMillis(),
                    report.stalls(),
                    report.worstMillis(),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20));
        }
    }

    private void showJobs() {
        Worker<?> first = jobs.running().isEmpty() ? null : jobs.running().get(0);
        int others = jobs.running().size() - 1;
        show(job, first != null);
        show(more, others > 0);
        more.setText("+" + others + " more");
        if (first != front) {
            front = first;
            jobTitle.textProperty().unbind();
            progress.progressProperty().unbind();
            if (first != null) {
                jobTitle.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> first.getMessage().isEmpty()
                                        ? first.getTitle()
                                        : first.getTitle() + " \u00b7 " + first.getMessage(),
                                first.titleProperty(),
                                first.messageProperty()));
                progress.progressProperty().bind(first.progressProperty());
            }
        }
    }

    private void cancel() {
        if (front != null) {
            front.cancel();
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
