package org.energyscape.lab.hopfield;

import java.io.File;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.image.PictureReader;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The open Hopfield lab: joins controller and pictures, and runs what takes long as jobs. */
final class HopfieldPage implements LabPage {
    private static final int TRIALS = 200;

    private final LabContext context;
    private final HopfieldController controller;
    private final HopfieldView view;
    private final Later<HopfieldCurves> curves;
    private final StackPane bottom;
    private final ReadOnlyObjectWrapper<TransportModel> transport;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private int drawings;
    /** The newest snapshot, until the page of the recall has drawn it. */
    private @Nullable HopfieldSnapshot shown;

    HopfieldPage(LabContext context) {
        this.context = context;
        controller = new HopfieldController(context);
        curves = new Later<>(context.pieces(), HopfieldCurves::new);
        bottom = new StackPane(curves);
        transport = new ReadOnlyObjectWrapper<>(controller.run());
        PartContext part = new PartContext(context, controller.params(), controller.run(), partWishes());
        view = new HopfieldView(
                part,
                context.pieces(),
                () -> new RecallView(controller, context.pieces(), wishes(), this::measure),
                this::turned);
        controller.params().bringToFront(Page.RECALL.groups());
        controller.params().valuesProperty().addListener((o, was, is) -> view.recall(recall -> recall.show(is)));
        view.recall(recall -> recall.show(controller.values()));
    }

    private void turned(Page page) {
        HopfieldPart part = view.inFront();
        bringForward(part);
        transport.set(part == null ? controller.run() : part.transport());
        Node below = part == null ? curves : part.curves();
        bottom.setVisible(below != null);
        if (below != null) {
            bottom.getChildren().setAll(below);
        }
    }

    /** Settings of the page in front that matter to what it shows now. */
    private void bringForward(@Nullable HopfieldPart part) {
        Set<String> groups = new HashSet<>(view.page().groups());
        if (part != null) {
            groups.removeAll(part.idleGroups());
        }
        if (!groups.equals(controller.params().groupsInFrontProperty().getValue())) {
            controller.params().bringToFront(Set.copyOf(groups));
        }
    }

    private PartContext.Wishes partWishes() {
        return new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {
                controller.startAt(start);
                view.select(Page.RECALL);
                context.messages().info("Recall begins at " + name);
            }

            @Override
            public void store(String name, SpinVector picture) {
                controller.addPattern(name, picture);
            }

            @Override
            public void forget(int id) {
                controller.store(id, false);
            }
        };
    }

    private GalleryPane.Wishes wishes() {
        return new GalleryPane.Wishes() {
            @Override
            public void choose(int id) {
                controller.choose(id);
            }

            @Override
            public void store(int id, boolean stored) {
                controller.store(id, stored);
            }

            @Override
            public void storeAll(boolean stored) {
                controller.storeAll(stored);
            }

            @Override
            public void remove(int id) {
                controller.remove(id);
            }

            @Override
            public void draw() {
                HopfieldPage.this.draw();
            }

            @Override
            public void open() {
                chooseFiles();
            }
        };
    }

    private void draw() {
        int side = controller.values().get(HopfieldParams.SIDE);
        new DrawDialog(side, "Drawing " + (drawings + 1))
                .show(view.getScene().getWindow())
                .ifPresent(drawing -> {
                    drawings++;
                    controller.addDrawing(drawing.name(), drawing.spins());
                });
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Add pictures to the gallery");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Pictures (PNG, JPEG, BMP)", "*.png", "*.jpg", "*.jpeg", "*.bmp"));
        List<File> files = chooser.showOpenMultipleDialog(view.getScene().getWindow());
        if (files != null) {
            openFiles(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void openFiles(List<Path> files) {
        int side = controller.values().get(HopfieldParams.SIDE);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            context.jobs()
                    .run(
                            "Reading " + name,
                            progress -> PictureReader.read(file, PictureReader.Options.ofSide(side)),
                            picture -> add(name, picture, side));
        }
    }

    private void add(String name, GreyPicture picture, int side) {
        if (side == controller.values().get(HopfieldParams.SIDE)) {
            controller.addPicture(name, picture);
            context.messages().info("Stored " + name);
        } else {
            context.messages().info(name + " was read for another side; drop it again");
        }
    }

    private void measure() {
        HopfieldSnapshot now = controller.run().snapshotProperty().get();
        if (now == null || now.storedItems().isEmpty()) {
            context.messages().info("Store a picture first: there is nothing to recall");
            return;
        }
        ParamValues values = controller.values();
        List<SpinVector> patterns =
                now.storedItems().stream().map(GalleryItem::picture).toList();
        BitSet hidden = new BitSet();
        for (int i = 0; i < now.hidden().length; i++) {
            hidden.set(i, now.hidden()[i]);
        }
        view.recall(recall -> recall.setMeasured("Measuring…"));
        context.jobs()
                .run(
                        "Measuring recall rates",
                        progress -> TrialComparison.run(values, patterns, hidden, TRIALS, context.threads(), progress),
                        result -> view.recall(recall -> recall.setMeasured(result.words())));
    }

    @Override
    public Node centre() {
        return view;
    }

    @Override
    public Node curves() {
        return bottom;
    }

    @Override
    public ReadOnlyObjectProperty<TransportModel> transportProperty() {
        return transport.getReadOnlyProperty();
    }

    @Override
    public ParamModel params() {
        return controller.params();
    }

    @Override
    public ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    @Override
    public void pulse(long nowNanos) {
        @Nullable HopfieldSnapshot snapshot = controller.pulse();
        if (snapshot != null) {
            view.remember(snapshot.memories());
            shown = snapshot;
        }
        HopfieldSnapshot drawing = shown;
        if (drawing != null && view.page() == Page.RECALL) {
            shown = null;
            view.recall(recall -> recall.render(drawing));
        }
        view.made().forEach(part -> part.pulse(nowNanos));
        HopfieldPart part = view.inFront();
        // A part with several views may have a transport for each.
        transport.set(part == null ? controller.run() : part.transport());
        bringForward(part);
        activity.set(
                part == null || part.activity().isEmpty()
                        ? controller.activityProperty().get()
                        : part.activity());
        curves.render(plots -> plots.render(controller.metrics()));
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    /** The recall may go on behind other pages, and they behind it. */
    @Override
    public boolean isBusy() {
        return controller.run().playingProperty().get() || view.made().stream().anyMatch(HopfieldPart::isBusy);
    }

    private @Nullable Window window() {
        Scene scene = view.getScene();
        return scene == null ? null : scene.getWindow();
    }

    @Override
    public void reopen(long run, RunFile checkpoint) {
        new HopfieldReopening(context, controller, this::window, () -> view.select(Page.RECALL)).of(run, checkpoint);
    }

    @Override
    public void turnTo(String name) {
        Page.find(name).ifPresent(view::select);
    }

    @Override
    public String pageInFront() {
        return view.page().id();
    }

    @Override
    public void startDemo() {
        view.select(Page.RECALL);
        controller.run().play();
    }

    @Override
    public void close() {
        view.made().forEach(HopfieldPart::close);
        controller.close();
    }
}
