package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.energyscape.engine.data.Mask;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.picture.CellArea;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done to the damaged picture by hand: hide and show pixels, paint over them, move the picture, and add any
 * other step. A stroke is shown while it is drawn and becomes a step when it ends. Alt and the arrow keys move the picture
 * by a pixel, whatever the tool.
 */
final class DamageTools extends VBox {
    private static final double BRUSH_SHARE = 0.06;

    private static final List<String> OFFERED =
            List.of("flip 0.1", "salt 0.2", "gauss 0.8", "shift 3 0 wrap", "half right", "cover grey ");

    private final PixelGrid picture;
    private final Consumer<DamageStep> onStep;
    private final ToggleGroup tools = new ToggleGroup();
    private final ToggleButton hide = tool("mask-brush", Feather.EDIT_2, "Brush: hide pixels (Shift shows them again)");
    private final ToggleButton rectangle = tool("mask-rectangle", Feather.SQUARE, "Rectangle: hide an area");
    private final ToggleButton show = tool("mask-eraser", Feather.EYE, "Brush: show hidden pixels again");
    private final ToggleButton cover =
            tool("cover-brush", Feather.DROPLET, "Cover: paint over pixels. Unlike hidden ones they pass for seen");
    private final ToggleButton move = tool("move-picture", Feather.MOVE, "Drag to shift the picture (Alt with arrows)");
    private final ToggleGroup paints = new ToggleGroup();
    private final BitSet stroke = new BitSet();
    private DamageStep.Cover.Paint paint = DamageStep.Cover.Paint.GREY;
    private @Nullable HopfieldSnapshot shown;
    private @Nullable CellEvent pressed;
    private boolean hiding = true;
    private int dx;
    private int dy;

    /**
     * Tools for a picture.
     *
     * @param onStep takes a new step for the end of the list
     * @param onClearMask takes masks away
     * @param onClearAll takes every damage away
     */
    DamageTools(PixelGrid picture, Consumer<DamageStep> onStep, Runnable onClearMask, Runnable onClearAll) {
        this.picture = picture;
        this.onStep = onStep;
        getStyleClass().add("picture-tools");
        tools.getToggles().setAll(hide, rectangle, show, cover, move);
        hide.setSelected(true);
        tools.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                tools.selectToggle(was);
            }
        });
        rectangle
                .selectedProperty()
                .addListener((o, was, is) -> picture.setTool(is ? PixelGrid.Tool.RECTANGLE : PixelGrid.Tool.POINT));
        ContextMenu menu = menu(onClearMask, onClearAll);
        var more = Icons.button("damage-add", Feather.PLUS, "Add a damage", () -> {});
        more.getStyleClass().add("small");
        more.setOnAction(event -> menu.show(more, Side.RIGHT, 0, 0));
        getChildren().setAll(hide, rectangle, show, cover, move, more);
        picture.setOnCell(this::cell);
        picture.setOnArea(this::area);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static ToggleButton tool(String id, Feather icon, String help) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(Icons.tooltip(help));
        button.setAccessibleText(help);
        return button;
    }

    private ContextMenu menu(Runnable onClearMask, Runnable onClearAll) {
        ContextMenu menu = new ContextMenu();
        for (String text : OFFERED) {
            String kind = text.substring(0, text.indexOf(' '));
            MenuItem item = item("add-" + kind, words(kind), () -> add(text));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (DamageStep.Cover.Paint choice : DamageStep.Cover.Paint.values()) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem("Cover with " + name);
            item.setId("cover-" + name);
            item.setToggleGroup(paints);
            item.setSelected(choice == paint);
            item.setOnAction(event -> {
                paint = choice;
                cover.setSelected(true);
            });
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("mask-clear", "Take masks away", onClearMask),
                        item("damage-clear", "Take all damage away", onClearAll));
        return menu;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String words(String kind) {
        return switch (kind) {
            case "flip" -> "Flip noise";
            case "salt" -> "Salt and pepper";
            case "gauss" -> "Gaussian noise";
            case "shift" -> "Shift";
            case "half" -> "Hide a half";
            default -> "Cover the middle";
        };
    }

    /** A square over the middle covers about a fifth of the picture. */
    private void add(String text) {
        int side = side();
        int from = (int) Math.rint(side * 0.28);
        String range = from + "-" + (side - 1 - from);
        onStep.accept(DamageSteps.step(
                text.startsWith("cover")
                        ? "cover " + paint.name().toLowerCase(Locale.ROOT) + " " + range + "," + range
                        : text));
    }

    private int side() {
        HopfieldSnapshot now = shown;
        return now == null ? 1 : now.side();
    }

    private void cell(CellEvent event) {
        if (event.phase() == CellEvent.Phase.PRESS) {
            pressed = event;
            hiding = !show.isSelected() && !event.shift();
        }
        CellEvent from = pressed;
        if (from == null) {
            return;
        }
        if (event.phase() != CellEvent.Phase.RELEASE) {
            dx = event.x() - from.x();
            dy = event.y() - from.y();
            stroke.or(Mask.disc(side(), side(), event.x(), event.y(), Math.rint(side() * BRUSH_SHARE))
                    .toBitSet());
            preview();
        } else {
            finish();
        }
    }

    private void finish() {
        pressed = null;
        if (move.isSelected()) {
            shift(dx, dy);
        } else if (!stroke.isEmpty()) {
            Cells cells = Cells.of(stroke, side());
            onStep.accept(
                    cover.isSelected()
                            ? new DamageStep.Cover(paint, cells)
                            : hiding ? new DamageStep.Hide(cells) : new DamageStep.Show(cells));
        }
        stroke.clear();
    }

    private void shift(int byX, int byY) {
        if (byX != 0 || byY != 0) {
            onStep.accept(new DamageStep.Shift(byX, byY, DamageStep.Shift.Edge.WRAP));
        }
    }

    private void area(CellArea area) {
        onStep.accept(new DamageStep.Hide(new Cells(List.of(
                new Cells.Box(area.x(), area.x() + area.width() - 1, area.y(), area.y() + area.height() - 1)))));
    }

    private void key(KeyEvent event) {
        if (!event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> shift(-1, 0);
            case RIGHT -> shift(1, 0);
            case UP -> shift(0, -1);
            case DOWN -> shift(0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    void render(HopfieldSnapshot snapshot) {
        shown = snapshot;
        if (pressed == null) {
            picture.setValues(snapshot.damaged(), snapshot.side(), snapshot.side());
            picture.setMask(anyOf(snapshot.hidden()));
        } else {
            preview();
        }
    }

    private static boolean @Nullable [] anyOf(boolean[] hidden) {
        for (boolean cell : hidden) {
            if (cell) {
                return hidden;
            }
        }
        return null;
    }

    /** The picture with the stroke that is being drawn; what it will be exactly the next snapshot says. */
    private void preview() {
        HopfieldSnapshot now = shown;
        if (now == null) {
            return;
        }
        float[] values = now.damaged().clone();
        boolean[] hidden = now.hidden().clone();
        int side = now.side();
        for (int i = 0; i < values.length; i++) {
            if (move.isSelected()) {
                int from = Math.floorMod(i / side - dy, side) * side + Math.floorMod(i % side - dx, side);
                values[i] = now.damaged()[from];
                hidden[i] = now.hidden()[from];
            } else if (stroke.get(i)) {
                hidden[i] = !cover.isSelected() && hiding;
                if (cover.isSelected()) {
                    values[i] = paint == DamageStep.Cover.Paint.GREY ? 0 : paint == DamageStep.Cover.Paint.INK ? 1 : -1;
                }
            }
        }
        picture.setValues(values, side, side);
        picture.setMask(anyOf(hidden));
    }
}
