package org.energyscape.ui.picture;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * A resizable picture of numbers on a canvas.
 *
 * <p>However often its content changes, it is drawn at most once per pulse: {@link #redraw} sets a mark and asks for
 * layout of this node alone, {@link #layoutChildren} draws if marked. A picture inside something invisible (another tab)
 * keeps the mark and draws when it comes to light. What follows the pointer (hover, cursor, rubber band) lives on a
 * second canvas, so that moving the mouse does not repaint the content.
 *
 * <p>The canvas is only as large as what is drawn, see {@link #extent}: every pixel of it is cleared, drawn, blended and
 * copied once per frame, which is what software rendering spends its time on.
 *
 * <p>Colours come from style sheets, see {@link PictureStyle}. The context menu copies the picture and its values, and
 * hands requests to save to {@link #setOnExport}. JavaFX thread only.
 */
public abstract non-sealed class Picture extends Region implements Exportable {

    private static final String STYLE_SHEET = Objects.requireNonNull(
                    Picture.class.getResource("/org/energyscape/css/pictures.css"), "pictures.css")
            .toExternalForm();

    /** Text of every picture is measured on the one JavaFX thread. */
    private static final TextRuler RULER = new TextRuler();

    private static final double TIP_DISTANCE = 14;

    private final PictureStyle style = new PictureStyle(this);
    private final Canvas canvas = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
    private final Brush overlayBrush = new CanvasBrush(overlay.getGraphicsContext2D());
    private final Label tip = new Label();
    private final InvalidationListener wake = o -> redraw();
    private @Nullable Node hiddenBy;
    private final PictureMenu menu;
    private String title = "";
    private boolean dirty = true;
    private boolean overlayDirty;
    private int drawings;
    private double drawnWidth;
    private double drawnHeight;
    private double exportScale;
    /** The colours of a sheet that is being drawn, or null. */
    private @Nullable PictureStyle exportStyle;

    protected Picture() {
        getStyleClass().add("picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(32, 32);
        for (Canvas layer : List.of(canvas, overlay)) {
            layer.setManaged(false);
            layer.setMouseTransparent(true);
        }
        overlay.setVisible(false);
        tip.getStyleClass().add("picture-tip");
        tip.setManaged(false);
        tip.setVisible(false);
        tip.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay, tip);
        focusVisibleProperty().addListener(o -> redrawOverlay());
        menu = new PictureMenu(this, this, "values");
    }

    /** Draws the whole content into a cleared area; must depend on nothing but the picture's state. */
    abstract void draw(Brush g, double width, double height);

    /** The part of the area outside of which {@link #draw} leaves nothing; the whole area unless a picture knows better. */
    protected Rectangle2D extent(double width, double height) {
        return new Rectangle2D(0, 0, width, height);
    }

    /** Draws what follows the pointer or the keyboard cursor into a cleared area; says whether there was anything. */
    boolean drawOverlay(Brush g, double width, double height) {
        return false;
    }

    /** What a screen reader says after the title. */
    protected abstract String description();

    /** Names the picture for screen readers and exported files. */
    public final void setTitle(String title) {
        this.title = title;
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public final String getTitle() {
        return title;
    }

    /** Who saves the picture when its context menu asks for it; without one the wish goes up as an {@link ExportEvent}. */
    public final void setOnExport(@Nullable Consumer<ExportRequest> handler) {
        menu.setOnExport(handler);
    }

    /** Opens the menu that copies and exports, below a button that offers it. */
    public final void showMenu(Node button) {
        Bounds at = button.localToScreen(button.getBoundsInLocal());
        if (at != null) {
            menu.show(at.getMinX(), at.getMaxY());
        }
    }

    /** What the context menu offers besides, led by a separator. */
    List<MenuItem> menuItems() {
        return List.of();
    }

    final PictureMenu menu() {
        return menu;
    }

    /** Marks the content as changed; it is drawn in the next pulse in which the picture can be seen. */
    protected final void redraw() {
        dirty = true;
        setNeedsLayout(true);
    }

    /** Marks the pointer layer as changed. */
    protected final void redrawOverlay() {
        overlayDirty = true;
        setNeedsLayout(true);
    }

    /** How often the content was drawn so far: what tests of frugality count. */
    final int drawings() {
        return drawings;
    }

    final PictureStyle style() {
        return exportStyle == null ? style : exportStyle;
    }

    void styleChanged() {
        redraw();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0 || isHidden()) {
            return;
        }
        if (dirty || drawnWidth != width || drawnHeight != height) {
            dirty = false;
            overlayDirty = true;
            drawnWidth = width;
            drawnHeight = height;
            drawings++;
            layoutContent(width, height);
        }
        if (overlayDirty) {
            overlayDirty = false;
            layoutOverlay(width, height);
        }
    }

    private void layoutContent(double width, double height) {
        Rectangle2D part = extent(width, height);
        double device = deviceScale();
        double left = Math.max(0, Math.floor(part.getMinX() * device) / device);
        double top = Math.max(0, Math.floor(part.getMinY() * device) / device);
        double wide = Math.min(width, Math.ceil(part.getMaxX() * device) / device) - left;
        double tall = Math.min(height, Math.ceil(part.getMaxY() * device) / device) - top;
        canvas.relocate(left, top);
        canvas.setWidth(wide);
        canvas.setHeight(tall);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, wide, tall);
        g.save();
        g.translate(-left, -top);
        draw(brush, width, height);
        g.restore();
    }

    private void layoutOverlay(double width, double height) {
        overlay.setWidth(width);
        overlay.setHeight(height);
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        boolean any = drawOverlay(overlayBrush, width, height);
        if (isFocusVisible()) {
            g.setStroke(style.accent.get());
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 6, 6);
            any = true;
        }
        overlay.setVisible(any);
    }

    /** Whether an ancestor hides this picture; if so, it is drawn as soon as that ancestor shows itself. */
    private boolean isHidden() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                if (!node.equals(hiddenBy)) {
                    hiddenBy = node;
                    node.visibleProperty().addListener(new WeakInvalidationListener(wake));
                }
                return true;
            }
        }
        return false;
    }

    /** Pixels of the screen per unit of length. */
    protected final double deviceScale() {
        if (exportScale > 0) {
            return exportScale;
        }
        boolean inWindow = getScene() != null && getScene().getWindow() != null;
        return inWindow ? getScene().getWindow().getRenderScaleX() : 1;
    }

    /** Shows a small label beside a point of the picture, or none for an empty text. */
    protected final void showTip(String text, double x, double y) {
        if (text.isEmpty()) {
            hideTip();
            return;
        }
        tip.setText(text);
        tip.setVisible(true);
        tip.applyCss();
        double width = tip.prefWidth(-1);
        double height = tip.prefHeight(-1);
        double left = x + TIP_DISTANCE + width <= getWidth() ? x + TIP_DISTANCE : x - TIP_DISTANCE - width;
        if (left < 0) {
            // Wider than either side of the pointer: keep as much as possible inside.
            left = Math.max(Math.min(0, (getWidth() - width) / 2), Math.min(left, getWidth() - width));
        }
        double top = y - TIP_DISTANCE - height;
        if (top < 0) {
            // Below the pointer, but never below the picture: plots sit at the lower edge of the window.
            top = Math.min(y + TIP_DISTANCE, getHeight() - height);
        }
        tip.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(width), snapSizeY(height));
    }

    protected final void hideTip() {
        tip.setVisible(false);
        tip.setText("");
    }

    /** The text of the label beside the pointer, empty if there is none. */
    final String tipText() {
        return tip.isVisible() ? tip.getText() : "";
    }

    static TextRuler ruler() {
        return RULER;
    }

    /** The font of titles and labels. */
    final Font font() {
        return style.font.get();
    }

    /** The somewhat smaller font of tick marks. */
    final Font smallFont() {
        Font font = style.font.get();
        return Font.font(font.getFamily(), Math.rint(font.getSize() * 0.85));
    }

    /** Draws the content anew, {@code scale} times as large, on the background of the theme. */
    @Override
    public Raster raster(int scale) {
        Dimension2D size = shownSize();
        Canvas paper = new Canvas(Math.ceil(size.getWidth() * scale), Math.ceil(size.getHeight() * scale));
        GraphicsContext g = paper.getGraphicsContext2D();
        g.scale(scale, scale);
        exporting(style, scale, () -> draw(new CanvasBrush(g), size.getWidth(), size.getHeight()));
        return ExportSheet.raster(paper, style);
    }

    private Dimension2D shownSize() {
        return new Dimension2D(
                getWidth() > 0 ? getWidth() : prefWidth(-1), getHeight() > 0 ? getHeight() : prefHeight(-1));
    }

    /** The size on a sheet of its own, given that on the screen. */
    Dimension2D sheetSize(Dimension2D shown) {
        return shown;
    }

    @Override
    public SheetDrawing drawing(boolean light, int grid) {
        PictureStyle sheet = light && style.isDark() ? LightLook.style() : style;
        Dimension2D size = sheetSize(shownSize());
        Rectangle2D[] part = new Rectangle2D[1];
        exporting(sheet, grid, () -> part[0] = inside(extent(size.getWidth(), size.getHeight()), size));
        return new SheetDrawing(
                part[0],
                sheet,
                font(),
                smallFont(),
                g -> exporting(sheet, grid, () -> draw(g, size.getWidth(), size.getHeight())));
    }

    private static Rectangle2D inside(Rectangle2D part, Dimension2D size) {
        double left = Math.max(0, Math.floor(part.getMinX()));
        double top = Math.max(0, Math.floor(part.getMinY()));
        return new Rectangle2D(
                left,
                top,
                Math.max(1, Math.min(size.getWidth(), part.getMaxX()) - left),
                Math.max(1, Math.min(size.getHeight(), part.getMaxY()) - top));
    }

    /** Whether what is drawn now goes elsewhere than on the screen. */
    final boolean isExporting() {
        return exportScale > 0;
    }

    /** Does something as for a sheet; where things are on the screen is found again when that is drawn next. */
    private void exporting(PictureStyle sheet, int grid, Runnable work) {
        exportStyle = sheet;
        exportScale = grid;
        try {
            work.run();
        } finally {
            exportScale = 0;
            exportStyle = null;
            redraw();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return title.isEmpty() ? description() : title + ": " + description();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return PictureStyle.META_DATA;
    }
}
