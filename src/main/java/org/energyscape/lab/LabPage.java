package org.energyscape.lab;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.TransportModel;

/**
 * An open lab as the window sees it: pictures for the centre, curves for the bottom, something for the transport bar
 * and the parameter pane to drive. All methods are called on the FX thread and return at once.
 */
public interface LabPage extends ShellPage {
    /** The live curves, shown in the collapsible bottom pane; while the node is invisible the pictures have its place. */
    Node curves();

    /** What the transport bar drives now; changes where a lab has several things that move. */
    ReadOnlyObjectProperty<TransportModel> transportProperty();

    ParamModel params();

    /** What runs and how fast, for the status bar. */
    ReadOnlyStringProperty activityProperty();

    /** Whether something runs here that goes on behind other pages. */
    default boolean isBusy() {
        return transportProperty().get().playingProperty().get();
    }

    /**
     * Called some ten times a second while the page is not showing, so that {@link #activityProperty} stays true; returns at
     * once.
     */
    default void pulseBehind(long nowNanos) {
        pulse(nowNanos);
    }

    /** What the caption of an exported picture says besides settings and seed. */
    default PictureFacts pictureFacts() {
        return PictureFacts.NONE;
    }

    /** The page went to the back; what runs goes on unless the lab decides otherwise. */
    @Override
    void hidden();

    /** Files were dropped on the window while this page was in front. */
    void openFiles(List<Path> files);

    /**
     * Brings a recorded run of this lab back, standing at one of its checkpoints and paused; a lab without recorded runs does
     * nothing. What is under way in the lab goes on until everything has been read.
     */
    default void reopen(long run, RunFile checkpoint) {}

    /** Turns to one of {@link Lab#pages}; nothing happens where there is no such page. */
    default void turnTo(String page) {}

    /** The page shown, one of {@link Lab#pages}; empty where a lab has none. */
    default String pageInFront() {
        return "";
    }

    /** Starts the default demo, as the tour does: something meaningful begins to move. */
    void startDemo();
}
