package org.energyscape.lab.rbm;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.PictureFacts;
import org.energyscape.lab.RunController;
import org.energyscape.lab.rbm.curve.CurvesView;
import org.energyscape.lab.rbm.curve.Likelihood;
import org.energyscape.lab.rbm.data.RbmFiles;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.lab.rbm.twin.TwinCurvesView;
import org.energyscape.lab.rbm.twin.TwinSnapshot;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The open RBM laboratory: joins controller, pictures, curves and files. FX thread. */
final class RbmPage implements LabPage {
    private final LabContext context;
    private final RbmController lab;
    private final RbmView view;
    private final Later<CurvesView> curves;
    private final Later<TwinCurvesView> twinCurves;
    private final StackPane bottom;
    private final RbmFiles files;
    private final RbmReopening reopening;
    private final ReadOnlyObjectWrapper<TransportModel> transport;

    RbmPage(LabContext context, ParamValues first) {
        this.context = context;
        lab = new RbmController(context, first);
        transport = new ReadOnlyObjectWrapper<>(lab.training());
        curves = new Later<>(
                context.pieces(),
                () -> new CurvesView(
                        lab.likelihoods(),
                        () -> lab.valuesProperty().get(),
                        context.memory(),
                        lab.aisProperty(),
                        this::measureLikelihood));
        twinCurves = new Later<>(context.pieces(), () -> new TwinCurvesView(lab.twins()));
        bottom = new StackPane(curves);
        view = new RbmView(
                lab,
                context.pieces(),
                this::chooseFile,
                () -> lab.useWrittenDigits(context.cacheFolder()),
                this::turned);
        files = new RbmFiles(context, this::window, (data, file) -> lab.use(data, file), this::putOnPad, this::side);
        reopening = new RbmReopening(context, lab, this::window, () -> view.turnTo(RbmView.Page.TRAIN));
        lab.training().statusProperty().addListener((o, was, is) -> statusChanged(was, is));
        lab.gibbs().runProperty().addListener((o, was, is) -> turned(view.page()));
        lab.twins().runProperty().addListener((o, was, is) -> watch(is));
    }

    private void turned(RbmView.Page page) {
        RunController<GibbsSnapshot> chains = lab.gibbs().runProperty().get();
        if (page == RbmView.Page.GIBBS) {
            lab.gibbs().shown();
        }
        boolean atTwins = page == RbmView.Page.TWINS;
        if (atTwins) {
            lab.twins().shown();
        } else {
            lab.twins().hidden();
        }
        RunController<TwinSnapshot> twins = lab.twins().runProperty().get();
        transport.set(
                page == RbmView.Page.GIBBS && chains != null
                        ? chains
                        : atTwins && twins != null ? twins : lab.training());
        bottom.getChildren().setAll(atTwins ? twinCurves : curves);
    }

    private void watch(@Nullable RunController<TwinSnapshot> twins) {
        if (twins != null) {
            twins.statusProperty().addListener((o, was, is) -> failed("The twin runs stopped", was, is));
        }
    }

    private void statusChanged(RunnerStatus was, RunnerStatus is) {
        failed("The training run stopped", was, is);
    }

    private void failed(String title, RunnerStatus was, RunnerStatus is) {
        if (is.state() == RunState.FAILED && is.failure() != null && is.failure() != was.failure()) {
            context.messages().error(title, is.failure());
        }
    }

    private @Nullable Window window() {
        Scene scene = view.getScene();
        return scene == null ? null : scene.getWindow();
    }

    private int side() {
        RbmSnapshot shown = lab.snapshotProperty().get();
        return shown == null ? 28 : shown.data().width();
    }

    private void putOnPad(GreyPicture picture) {
        RbmSnapshot shown = lab.snapshotProperty().get();
        if (shown != null && shown.visible() == picture.values().length) {
            lab.pad().put(picture.values());
            lab.drawn();
            view.turnTo(RbmView.Page.DRAW);
            view.renderPad();
        } else {
            context.messages()
                    .info("A single picture goes onto the draw pad, which needs square pictures to learn from");
        }
    }

    private @Nullable Worker<?> measureLikelihood() {
        Jobs.Work<Likelihood> work = lab.likelihood();
        return work == null ? null : context.jobs().run("Measuring the log-likelihood", work, lab.likelihoods()::add);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Pictures to learn from: IDX, or text with a picture a line");
        File chosen = chooser.showOpenDialog(window());
        if (chosen != null) {
            openFiles(List.of(chosen.toPath()));
        }
    }

    /** For tests: what the page shows and drives. */
    RbmController lab() {
        return lab;
    }

    RbmView view() {
        return view;
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
        return lab;
    }

    @Override
    public ReadOnlyStringProperty activityProperty() {
        return lab.activityProperty();
    }

    /** Training may run behind the page of the chains, and the chains behind that of training. */
    @Override
    public boolean isBusy() {
        RunController<GibbsSnapshot> chains = lab.gibbs().runProperty().get();
        return lab.training().playingProperty().get()
                || (chains != null && chains.playingProperty().get());
    }

    @Override
    public PictureFacts pictureFacts() {
        RbmSnapshot shown = lab.snapshotProperty().get();
        return shown == null
                ? PictureFacts.NONE
                : new PictureFacts(
                        TrainingWords.facts(shown, transport.get() != lab.training()),
                        List.of(
                                RbmParams.HIDDEN,
                                RbmParams.GIBBS_STEPS,
                                RbmParams.RATE,
                                RbmParams.MOMENTUM,
                                RbmParams.BATCH_SIZE));
    }

    @Override
    public void pulse(long nowNanos) {
        lab.pulse(nowNanos);
        view.render();
        RunnerStatus status = lab.training().statusProperty().get();
        if (view.page() == RbmView.Page.TWINS) {
            twinCurves.render(plots -> plots.render(nowNanos));
        }
        curves.render(
                plots -> plots.render(lab.metrics(), lab.snapshotProperty().get(), status.inPast(), nowNanos));
    }

    @Override
    public void shown() {}

    /** Training goes on behind other labs: it may take long. */
    @Override
    public void hidden() {}

    @Override
    public void openFiles(List<Path> dropped) {
        files.open(dropped);
    }

    @Override
    public void reopen(long run, RunFile checkpoint) {
        reopening.of(run, checkpoint);
    }

    @Override
    public void startDemo() {
        view.turnTo(RbmView.Page.TRAIN);
        lab.training().play();
    }

    @Override
    public void close() {
        lab.close();
    }
}
