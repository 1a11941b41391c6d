package org.energyscape.ui.shell;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.ContextMenuSkin;
import javafx.scene.control.skin.MenuButtonSkin;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.control.skin.TableViewSkin;
import org.energyscape.engine.Background;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.ui.picture.ColorMap;
import org.energyscape.ui.picture.tex.TexOutlines;

/**
 * Makes ready what the window needs a moment later, on a thread of its own while the window is built: the tables of colours,
 * the typesetter, the classes of controls that only some pages have. The FX thread would do it between two frames.
 */
final class Preparation {
    private static volatile List<Class<?>> loaded = List.of();

    private Preparation() {}

    /** Begins; returns at once. */
    static void begin() {
        Background.daemon(Preparation::run, "preparation").start();
    }

    private static void run() {
        ColorMap.sequential();
        TexOutlines.warmUp();
        linkComparison();
        loaded = ofSomePages();
    }

    /** What has been loaded so far. */
    static List<Class<?>> loaded() {
        return loaded;
    }

    /** The window compares states in every frame; the first comparison of two records links the method that does it. */
    private static boolean linkComparison() {
        return new RunnerStatus(RunState.PREPARING, 0, 0, 0, false, null, null)
                .equals(new RunnerStatus(RunState.PREPARING, 0, 0, 1, false, null, null));
    }

    /** Names a class and so loads it; its static part is left to the FX thread, since some of them wait for one another. */
    private static List<Class<?>> ofSomePages() {
        return List.of(
                TableView.class,
                TableViewSkin.class,
                TableColumn.class,
                TableHeaderRow.class,
                NestedTableColumnHeader.class,
                TableColumnHeader.class,
                TableRow.class,
                TableRowSkin.class,
                TableCell.class,
                TableCellSkin.class,
                MenuButton.class,
                MenuButtonSkin.class,
                ContextMenu.class,
                ContextMenuSkin.class);
    }
}
