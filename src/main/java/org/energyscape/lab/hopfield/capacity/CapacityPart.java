package org.energyscape.lab.hopfield.capacity;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.energyscape.engine.Background;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/** The page of capacity in the window: experiments run as jobs, with progress and cancel in the status bar. */
public final class CapacityPart implements HopfieldPart {
    private final PartContext context;
    private final ExecutorService background = plans();
    private final CapacityController controller;
    private final ReplayController replay;
    private final CapacityView view;
    private final ChangeListener<ParamValues> follow;
    /** A state that has not been drawn. */
    private @Nullable CapacitySnapshot fresh;

    public CapacityPart(PartContext context) {
        this.context = context;
        controller = new CapacityController(
                context.lab().threads(),
                background,
                this::launch,
                () -> context.settings().nextSeed(CapacityParams.SEED),
                this::record);
        replay = new ReplayController(this::launch);
        view = new CapacityView(context.settings(), replay, context.lab().pieces(), new CapacityView.Wishes() {
            @Override
            public void turnTo(CapacityTopic topic) {
                controller.turnTo(topic);
            }

            @Override
            public void export() {
                CapacityPart.this.export();
            }
        });
        follow = (o, was, is) -> {
            controller.set(is);
            view.show(is);
        };
        context.settings().valuesProperty().addListener(follow);
        controller.snapshotProperty().addListener((o, was, is) -> fresh = is);
        controller.set(context.settings().values());
    }

    /** One thread that ends by itself after some seconds without work. */
    private static ExecutorService plans() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Background.daemon(work, "capacity-plans"));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private Runnable launch(String title, Launcher.Work work, Runnable ended) {
        return context.lab()
                .jobs()
                .run(
                        title,
                        progress -> {
                            work.perform(progress);
                            return title;
                        },
                        done -> {},
                        ended)::cancel;
    }

    private RecordQueue.Growing record(CapacityPlan plan) {
        return PlanRecord.begin(context.lab().runs(), plan);
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the numbers of this experiment");
        chooser.setInitialFileName("hopfield-" + controller.topic().name().toLowerCase(Locale.ROOT) + ".csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Comma-separated values", "*.csv"));
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            writeTo(file.toPath());
        }
    }

    /** Writes the numbers found so far. */
    void writeTo(Path file) {
        CapacitySnapshot now = controller.snapshotProperty().get();
        if (now != null) {
            context.lab()
                    .jobs()
                    .run(
                            "Writing " + file.getFileName(),
                            progress -> {
                                byte[] text = now.csv().getBytes(StandardCharsets.UTF_8);
                                AtomicFiles.write(file, out -> out.write(text));
                                return file;
                            },
                            written -> context.lab().messages().info("Saved " + written.getFileName()));
        }
    }

    @Override
    public Node centre() {
        return view;
    }

    @Override
    public TransportModel transport() {
        return controller.transport();
    }

    @Override
    public void remember(Memories now) {
        controller.remember(now);
    }

    @Override
    public void pulse(long nowNanos) {
        controller.pulse(nowNanos);
        CapacitySnapshot now = fresh;
        fresh = null;
        if (now != null) {
            view.render(now);
        }
        if (replay.pulse(nowNanos)) {
            view.renderReplay();
        }
    }

    @Override
    public String activity() {
        return controller.activity();
    }

    @Override
    public void close() {
        context.settings().valuesProperty().removeListener(follow);
        controller.close();
        replay.close();
        background.shutdownNow();
    }
}
