package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars of values in -1..1 around zero, such as overlaps with memories, or of shares in 0..1: thumbnail, name, bar,
 * number. Where there are more bars than room, the wheel and the arrow keys scroll. JavaFX thread only.
 */
public final class BarPanel extends Picture {

    private static final double GAP = 8;
    private static final double LONGEST_LABEL = 0.35;
    private static final int THUMBNAIL = 32;
    private static final double THUMBNAIL_MARGIN = 4;

    private final List<CellImage> images = new ArrayList<>();
    private List<Bar> bars = List.of();
    private Palette palette = Palette.INK;
    private ColorScale scale = ColorScale.SIGNED;
    private @Nullable IntConsumer onBar;
    private boolean shares;
    private int highlighted = -1;
    /** Whether the bar set apart has still to be scrolled to; how many bars fit is known when they are drawn. */
    private boolean reveal;

    private int hovered = -1;
    private int cursor = -1;
    private int first;
    private int visible;
    private double rowHeight = 1;

    public BarPanel() {
        getStyleClass().add("bar-panel");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(barAt(e.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            int bar = barAt(e.getY());
            if (e.getButton() == MouseButton.PRIMARY && bar >= 0 && onBar != null) {
                requestFocus();
                onBar.accept(bar);
                e.consume();
            }
        });
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (bars.size() > visible && e.getDeltaY() != 0) {
                scrollTo(first - (int) Math.signum(e.getDeltaY()));
                point(barAt(e.getY()));
                e.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(o -> {
            cursor = -1;
            redrawOverlay();
        });
    }

    public void setBars(List<Bar> newBars) {
        if (newBars.size() != bars.size()) {
            highlighted = -1;
            hovered = -1;
            cursor = -1;
            first = 0;
            bars = List.copyOf(newBars);
            requestLayout();
        }
        bars = List.copyOf(newBars);
        while (images.size() < bars.size()) {
            images.add(new CellImage());
        }
        redraw();
    }

    /** Values are in 0..1, and bars begin at the left. */
    public void setShares(boolean onlyPositive) {
        shares = onlyPositive;
        redraw();
    }

    /** Sets one bar apart, such as the memory found, and scrolls to it when it is another one; none by -1. */
    public void setHighlight(int bar) {
        if (bar < -1 || bar >= bars.size()) {
            throw new IndexOutOfBoundsException("There are " + bars.size() + " bars, none is number " + bar);
        }
        reveal |= bar != highlighted;
        highlighted = bar;
        redraw();
    }

    /** Colours of the thumbnails. */
    public void setThumbnailColors(Palette palette, ColorScale scale) {
        this.palette = palette;
        this.scale = scale;
        redraw();
    }

    /** Who is told which bar was clicked. */
    public void setOnBar(@Nullable IntConsumer handler) {
        onBar = handler;
    }

    @Override
    void draw(Brush g, double width, double height) {
        if (bars.isEmpty()) {
            return;
        }
        rowHeight = naturalRow();
        double foot = Math.ceil(ruler().height(smallFont()) + 6);
        int shown = (int) Math.max(1, Math.min(bars.size(), Math.floor((height - foot) / rowHeight)));
        int from = first;
        if (reveal && highlighted >= 0) {
            from = Math.max(highlighted - shown + 1, Math.min(from, highlighted));
        }
        from = Math.max(0, Math.min(bars.size() - shown, from));
        if (!isExporting()) {
            visible = shown;
            first = from;
            reveal = false;
        }
        Columns at = columns(width);
        double bottom = shown * rowHeight;
        drawScale(g, at, bottom);
        for (int i = from; i < from + shown; i++) {
            drawBar(g, at, i, (i - from) * rowHeight);
        }
        if (shown < bars.size()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(style().muted.get());
            g.setFont(smallFont());
            g.setTextBaseline(VPos.TOP);
            g.fillText((from + 1) + "\u2013" + (from + shown) + " of " + bars.size(), 0, Math.ceil(bottom + 5));
        }
    }

    /** On paper nothing scrolls: there is room for every bar. */
    @Override
    Dimension2D sheetSize(Dimension2D shown) {
        double foot = Math.ceil(ruler().height(smallFont()) + 6);
        return new Dimension2D(shown.getWidth(), Math.max(1, bars.size()) * naturalRow() + foot + 1);
    }

    /** Where the columns of the panel begin and end. */
    private record Columns(double label, double left, double right, double number, boolean shares) {
        double zero() {
            return shares ? left : Math.rint((left + right) / 2);
        }

        double place(double value) {
            return zero() + Math.max(-1, Math.min(1, value)) * (right - zero());
        }
    }

    private Columns columns(double width) {
        boolean pictured = bars.stream().anyMatch(b -> b.thumbnail() != null);
        double label = pictured ? thumbnailSide() + THUMBNAIL_MARGIN + GAP : 0;
        double longest = 0;
        for (Bar bar : bars) {
            longest = Math.max(longest, ruler().width(font(), bar.label()));
        }
        double left = Math.ceil(label + Math.min(longest, width * LONGEST_LABEL) + GAP);
        double right = Math.max(left + 8, Math.floor(width - ruler().width(font(), number(-1)) - GAP));
        return new Columns(label, left, right, width, shares);
    }

    private void drawScale(Brush g, Columns at, double bottom) {
        g.setLineWidth(1);
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (int tick = at.shares() ? 0 : -1; tick <= 1; tick++) {
            double x = Math.floor(at.place(tick)) + 0.5;
            g.setStroke(tick == 0 ? style().frame.get() : style().line.get());
            g.strokeLine(x, 0, x, bottom + 3);
            // At the left there may be words of which bars are shown.
            if (!(shares && tick == 0 && visible < bars.size())) {
                g.fillText(Numbers.fixed(tick, 0), Math.rint(x), Math.ceil(bottom + 5));
            }
        }
    }

    private void drawBar(Brush g, Columns at, int index, double top) {
        Bar bar = bars.get(index);
        boolean strong = index == highlighted;
        if (strong) {
            g.setFill(style().accent.get().deriveColor(0, 1, 1, 0.12));
            g.fillRoundRect(0, top + 1, at.number(), rowHeight - 2, 6, 6);
        }
        double middle = Math.rint(top + rowHeight / 2);
        if (bar.thumbnail() != null) {
            drawThumbnail(g, bar.thumbnail(), images.get(index), top + THUMBNAIL_MARGIN, thumbnailSide());
        }
        g.setFont(font());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(strong ? style().ink.get() : style().muted.get());
        g.fillText(ruler().fit(font(), bar.label(), at.left() - GAP - at.label()), at.label(), middle);
        if (!Double.isNaN(bar.value())) {
            ColorMap map = ColorMap.diverging(style().isDark());
            double end = at.place(bar.value());
            double thick = Math.rint(rowHeight * 0.44);
            g.setFill(strong ? style().accent.get() : shares ? style().series(0) : color(map, bar.value()));
            g.fillRect(Math.min(at.zero(), end), middle - Math.floor(thick / 2), Math.abs(end - at.zero()), thick);
        }
        g.setFill(strong ? style().ink.get() : style().muted.get());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(number(bar.value()), at.number() - 2, middle);
    }

    /** The sign alone sets the colour; the length says how much. */
    private static Color color(ColorMap map, double value) {
        int argb = map.argb(value < 0 ? 40 : 215);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private void drawThumbnail(Brush g, Bar.Thumbnail thumbnail, CellImage image, double top, double side) {
        ColorMap map = palette.map(style().isDark());
        double device = deviceScale();
        CellFit fit = CellFit.of(thumbnail.width(), thumbnail.height(), THUMBNAIL_MARGIN, top, side, side, device);
        if (fit.cell() > 0) {
            int[] pixels = image.cells(thumbnail.width(), thumbnail.height());
            scale.paint(map, thumbnail.values(), 0, pixels.length, pixels, 0);
            g.prepare(image, fit.cell() * device, fit.cell() * device);
            g.drawCells(image, null, fit.x(), fit.y(), fit.width(), fit.height());
            Outline.frame(g, style().frame.get(), fit, device);
        } else {
            g.save();
            g.translate(THUMBNAIL_MARGIN, top);
            ReducedImage.Source source =
                    new ReducedImage.Source(thumbnail.values(), thumbnail.height(), thumbnail.width());
            ReducedImage.draw(g, image, source, map, scale, side, side, device);
            g.restore();
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : Numbers.fixed(value, 3);
    }

    /** Whole pixels per cell, as near to the wanted size as that gets. */
    private double thumbnailSide() {
        int cells = 1;
        for (Bar bar : bars) {
            if (bar.thumbnail() != null) {
                cells = Math.max(
                        cells, Math.max(bar.thumbnail().width(), bar.thumbnail().height()));
            }
        }
        return cells > THUMBNAIL ? THUMBNAIL : (double) cells * Math.round((double) THUMBNAIL / cells);
    }

    private double naturalRow() {
        boolean pictured = bars.stream().anyMatch(b -> b.thumbnail() != null);
        double side = pictured ? thumbnailSide() + 2 * THUMBNAIL_MARGIN : 0;
        return Math.max(Math.ceil(ruler().height(font()) + 8), side);
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        int pointed = pointed();
        if (pointed < first || pointed >= first + visible) {
            return false;
        }
        g.setFill(style().ink.get().deriveColor(0, 1, 1, 0.07));
        g.fillRoundRect(0, (pointed - first) * rowHeight + 1, width, rowHeight - 2, 6, 6);
        return true;
    }

    private int pointed() {
        return cursor >= 0 ? cursor : hovered;
    }

    private int barAt(double y) {
        int row = (int) Math.floor(y / rowHeight);
        return row >= 0 && row < visible ? first + row : -1;
    }

    private void point(int bar) {
        if (bar != hovered || cursor >= 0) {
            hovered = bar;
            cursor = -1;
            redrawOverlay();
        }
    }

    private void scrollTo(int wanted) {
        first = Math.max(0, Math.min(bars.size() - visible, wanted));
        redraw();
    }

    private void key(KeyEvent e) {
        if (bars.isEmpty() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case ENTER, SPACE -> {
                // Where only the pointer is, space belongs to the run.
                if (onBar == null || pointed() < 0 || (e.getCode() == KeyCode.SPACE && cursor < 0)) {
                    return;
                }
                onBar.accept(pointed());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int from = pointed() >= 0 ? pointed() : highlighted;
        cursor = from < 0 ? first : Math.max(0, Math.min(bars.size() - 1, from + by));
        if (cursor < first) {
            scrollTo(cursor);
        } else if (cursor >= first + visible) {
            scrollTo(cursor - visible + 1);
        }
        redrawOverlay();
    }

    @Override
    protected double computePrefHeight(double width) {
        double foot = Math.ceil(ruler().height(smallFont()) + 6);
        return Math.max(1, Math.min(12, bars.size())) * naturalRow() + foot;
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("label,value\n");
        for (Bar bar : bars) {
            text.append('"')
                    .append(bar.label().replace("\"", "\"\""))
                    .append("\",")
                    .append(bar.value())
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    protected String description() {
        StringBuilder text = new StringBuilder(bars.size() + " values");
        if (highlighted >= 0) {
            Bar bar = bars.get(highlighted);
            text.append(", ").append(bar.label()).append(' ').append(number(bar.value()));
        }
        return text.toString();
    }
}
