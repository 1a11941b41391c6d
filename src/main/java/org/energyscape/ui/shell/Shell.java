package org.energyscape.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.lab.ShellPage;
import org.energyscape.ui.control.ExplainLayer;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.fx.FrameStats;
import org.energyscape.ui.fx.Pieces;
import org.energyscape.ui.fx.StallWatchdog;
import org.energyscape.ui.picture.Caption;
import org.jspecify.annotations.Nullable;

/**
 * What is inside the window: rail, top bar, work area, status bar, and over them messages, help and the drop veil. Opens
 * the page of a lab when it is first asked for and keeps it; what runs in a hidden page goes on. On the FX thread only.
 */
public final class Shell extends StackPane {
    private final List<Lab> labs;
    private final LabContext context;
    private final Preferences preferences;
    private final MessageLayer messages;
    private final Appearance appearance;
    private final WorkArea area;
    private final FoldForRoom fold;
    private final NavigationRail rail;
    private final TopBar top;
    private final LabBehind behind;
    private final StatusBar status;
    private final HelpOverlay help;
    private final Keymap keymap;
    private final PresetExchange presets;
    private final FailureWatch failures;
    private final Pieces pieces = new Pieces();
    private final Map<String, OpenLab> opened = new LinkedHashMap<>();
    private final Map<String, ShellPage> openedSheets = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenLab> front = new ReadOnlyObjectWrapper<>();
    /** In front in place of a lab, or null. */
    private @Nullable Sheet sheet;

    Shell(
            List<Lab> labs,
            List<Sheet> sheets,
            LabContext context,
            MessageLayer messages,
            Preferences preferences,
            Runnable fullScreen) {
        this.labs = labs;
        this.context = context.with(pieces);
        this.messages = messages;
        failures = new FailureWatch(messages);
        this.preferences = preferences;
        setId("shell");
        getStyleClass().add("shell");
        appearance = new Appearance(this, preferences);
        labs.forEach(lab -> getStylesheets().addAll(lab.styleSheets()));
        area = new WorkArea(preferences);
        rail = new NavigationRail(labs, sheets, this::turnTo, this::turnTo);
        rail.collapsedProperty().set(preferences.flag(Preferences.RAIL_COLLAPSED, false));
        fold = new FoldForRoom(rail.collapsedProperty(), widthProperty());
        keymap = ShellKeys.of(this, labs, sheets, fullScreen);
        help = new HelpOverlay(keymap);
        presets = new PresetExchange(labs, this.context, this, front.getReadOnlyProperty(), this::turnTo);
        top = new TopBar(appearance, area, presets, this::toggleHelp);
        top.transport().addEventFilter(MouseEvent.MOUSE_RELEASED, this::giveKeysBack);
        behind = new LabBehind(this::turnTo);
        status = new StatusBar(context.jobs(), behind);
        new PictureExport(context, preferences.exportOptions()).serve(this);
        Caption.on(this, this::caption);
        DropVeil veil = new DropVeil();
        veil.watch(this, () -> front.get() != null, this::openFiles);
        BorderPane work = new BorderPane(area, top, null, null, null);
        getChildren().addAll(new BorderPane(work, null, null, status, rail), new ExplainLayer(), help, messages, veil);
    }

    /** Light, dark, projector. */
    public Appearance appearance() {
        return appearance;
    }

    /** The page in front, or null before the first is opened. */
    public @Nullable LabPage page() {
        OpenLab lab = front.get();
        return lab == null ? null : lab.page();
    }

    /** The lab in front, or null before the first is opened. */
    public @Nullable Lab lab() {
        OpenLab lab = front.get();
        return lab == null ? null : lab.lab();
    }

    ReadOnlyObjectProperty<@Nullable OpenLab> frontProperty() {
        return front.getReadOnlyProperty();
    }

    Keymap keymap() {
        return keymap;
    }

    void installKeys(Scene scene) {
        keymap.install(scene, messages.failureShownProperty()::get);
    }

    /** Opens the lab that was in front last time, or the first. */
    void openRemembered() {
        String id = preferences.text(Preferences.LAB, "");
        labs.stream()
                .filter(lab -> lab.id().equals(id))
                .findFirst()
                .or(() -> labs.stream().findFirst())
                .ifPresent(this::turnTo);
    }

    /** Brings a lab to the front at once, opening its page the first time. */
    public void open(Lab lab) {
        turnTo(lab);
        pieces.finish();
    }

    /** Brings a lab to the front; a page that is not open yet is put together over the next pulses. */
    void turnTo(Lab lab) {
        rail.select(lab);
        OpenLab known = opened.get(lab.id());
        if (known != null && pieces.isEmpty()) {
            bring(known, Runnable::run);
        } else {
            pieces.execute(() -> put(lab));
        }
    }

    /** Brings a lab to the front and a recorded run back into it. */
    void reopen(Lab lab, long run, RunFile checkpoint) {
        turnTo(lab);
        pieces.execute(() -> {
            OpenLab made = opened.get(lab.id());
            if (made != null) {
                made.page().reopen(run, checkpoint);
            }
        });
    }

    /** Brings a page that is no lab to the front; what runs in the lab behind it goes on. */
    void turnTo(Sheet next) {
        pieces.execute(() -> put(next));
    }

    private void put(Sheet next) {
        rail.select(next);
        if (next.equals(sheet)) {
            return;
        }
        ShellPage page =
                openedSheets.computeIfAbsent(next.id(), id -> next.page().apply(context));
        leave();
        sheet = next;
        top.show(next);
        status.page(null);
        behind.turned();
        area.show(page.centre());
        page.shown();
    }

    /** What stands under a picture of the page in front, unless the page says so itself. */
    private Caption caption() {
        OpenLab lab = front.get();
        return lab == null
                ? new Caption("", List.of(LabCaption.program()))
                : LabCaption.of(
                        lab.lab().title(),
                        lab.page().transportProperty().get().positionProperty().get(),
                        lab.page().pictureFacts(),
                        lab.page().params().valuesProperty().get());
    }

    /** Back to the lab that runs behind, or that was left. */
    void goBack() {
        behind.goBack();
    }

    /** What is in front goes to the back. */
    private void leave() {
        ShellPage page = pageInFront();
        if (page != null) {
            page.hidden();
        }
        sheet = null;
        front.set(null);
    }

    private @Nullable ShellPage pageInFront() {
        Sheet shown = sheet;
        return shown != null ? openedSheets.get(shown.id()) : page();
    }

    /** Waits, on a thread that computes, until everything asked for has been put together. */
    void awaitSettled() {
        pieces.awaitSettled();
    }

    /** Whether everything asked for has been put together. */
    boolean isSettled() {
        return pieces.isSettled();
    }

    private void put(Lab lab) {
        OpenLab known = opened.get(lab.id());
        if (known != null) {
            bring(known, pieces);
            return;
        }
        OpenLab made;
        try {
            made = OpenLab.open(lab, context, pieces);
        } catch (RuntimeException e) {
            OpenLab before = front.get();
            rail.select(before == null ? null : before.lab());
            if (sheet != null) {
                rail.select(sheet);
            }
            messages.error(lab.title() + " could not be opened", e);
            return;
        }
        opened.put(lab.id(), made);
        pieces.execute(() -> bring(made, pieces));
    }

    private void bring(OpenLab next, Executor how) {
        OpenLab before = front.get();
        if (!next.equals(before)) {
            leave();
            front.set(next);
            preferences.put(Preferences.LAB, next.lab().id());
            top.show(next.lab(), next.page());
            status.page(next.page());
            behind.turned();
            area.show(next.page().centre(), next.page().curves(), next.settings(), how);
            next.page().shown();
        }
        rail.select(next.lab());
        area.focusCentre();
    }

    /** Lets the page in front draw; a page that fails is reported once and then left alone. */
    void pulse(long nowNanos, FrameStats frames, StallWatchdog watchdog) {
        status.pulse(nowNanos, frames, watchdog);
        behind.pulse(nowNanos, opened.values(), front.get());
        pieces.pulse();
        ShellPage page = pageInFront();
        if (page != null) {
            failures.pulse(page, front.get(), nowNanos);
        }
    }

    /** Brings a lab to the front and sets it to a preset. */
    private void turnTo(Lab lab, Preset preset) {
        turnTo(lab);
        pieces.execute(() -> {
            OpenLab known = opened.get(lab.id());
            if (known != null) {
                presets.chosen(preset);
                known.page().params().setAll(preset.values());
                known.page().turnTo(preset.page());
            }
        });
    }

    /** Presets go to their labs, everything else to the lab in front. */
    private void openFiles(List<Path> files) {
        files.stream().filter(PresetExchange::isPreset).forEach(presets::open);
        List<Path> others =
                files.stream().filter(file -> !PresetExchange.isPreset(file)).toList();
        OpenLab lab = front.get();
        if (lab != null && !others.isEmpty()) {
            try {
                lab.page().openFiles(others);
            } catch (RuntimeException e) {
                messages.error("The dropped files could not be opened", e);
            }
        }
    }

    /** Does something with what the transport bar drives now. */
    void transport(Consumer<TransportModel> action) {
        OpenLab lab = front.get();
        if (lab != null) {
            action.accept(lab.page().transportProperty().get());
        }
    }

    /** Does something with the settings in front. */
    void settings(Consumer<OpenLab> action) {
        OpenLab lab = front.get();
        if (lab != null) {
            action.accept(lab);
        }
    }

    /** Space after a click on a button of the transport drives the run, instead of pressing that button again. */
    private void giveKeysBack(MouseEvent released) {
        for (Node at = (Node) released.getTarget(); at != null; at = at.getParent()) {
            if (at instanceof Button) {
                area.focusCentre();
                return;
            }
        }
    }

    void toggleHelp() {
        help.setVisible(!help.isVisible());
        if (help.isVisible()) {
            help.requestFocus();
        } else {
            area.focusCentre();
        }
    }

    /** Closes what is on top: a failure first, then help; gives the keys back to the run. */
    void closeOverlay() {
        if (messages.failureShownProperty().get()) {
            messages.dismiss();
        } else {
            help.setVisible(false);
        }
        if (!messages.failureShownProperty().get()) {
            area.focusCentre();
        }
    }

    void toggleRail() {
        rail.collapsedProperty().set(!rail.collapsedProperty().get());
    }

    void toggleFrameStats() {
        status.framesShownProperty().set(!status.framesShownProperty().get());
    }

    /** Names what runs compute with. */
    void showKernels(String name) {
        status.kernels(name);
    }

    PresetExchange presets() {
        return presets;
    }

    WorkArea area() {
        return area;
    }

    void remember() {
        preferences.put(Preferences.RAIL_COLLAPSED, fold.isWished());
        area.remember();
    }

    /** Ends every page. */
    void close() {
        appearance.close();
        opened.values().forEach(OpenLab::close);
        opened.clear();
        openedSheets.values().forEach(ShellPage::close);
        openedSheets.clear();
        sheet = null;
        front.set(null);
    }
}
