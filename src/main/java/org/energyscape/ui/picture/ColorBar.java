package org.energyscape.ui.picture;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * What the colours of a picture mean: the colour map from its least value (below) to its greatest, with marks at round
 * numbers. Pictures draw their own bar where asked; this is one that stands alone, for several pictures on one scale.
 */
public final class ColorBar extends Picture {

    /** Space between a picture and its bar. */
    static final double GAP = 10;

    private static final double THICKNESS = 12;
    private static final double TICK = 4;

    private Palette palette = Palette.SEQUENTIAL;
    private ColorScale scale = ColorScale.UNIT;

    public ColorBar() {
        getStyleClass().add("color-bar");
    }

    public void setPalette(Palette palette) {
        this.palette = palette;
        redraw();
    }

    public void setScale(ColorScale scale) {
        this.scale = scale;
        requestLayout();
        redraw();
    }

    @Override
    void draw(Brush g, double width, double height) {
        double inset = smallFont().getSize() / 2 + 2;
        paint(g, this, palette.map(style().isDark()), scale, 1, inset, height - 2 * inset);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(breadth(this, scale)) + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    /** How much room a bar with its labels takes beside a picture. */
    static double breadth(Picture picture, ColorScale scale) {
        double label = 0;
        for (Ticks.Tick tick : ticks(scale, 5)) {
            label = Math.max(label, ruler().width(picture.smallFont(), tick.label()));
        }
        return Math.ceil(THICKNESS + TICK + 3 + label);
    }

    /** Draws a bar with its upper left corner at (x, y). */
    static void paint(Brush g, Picture picture, ColorMap map, ColorScale scale, double x, double y, double length) {
        if (length < 8) {
            return;
        }
        double left = Math.round(x);
        double top = Math.round(y);
        double tall = Math.round(length);
        g.drawStrip(map, left, top, THICKNESS, tall);
        g.setStroke(picture.style().frame.get());
        g.setLineWidth(1);
        g.strokeRect(left - 0.5, top - 0.5, THICKNESS + 1, tall + 1);
        g.setFont(picture.smallFont());
        g.setFill(picture.style().muted.get());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        int most = (int) Math.max(2, Math.min(5, tall / (picture.smallFont().getSize() * 2)));
        List<Ticks.Tick> ticks = ticks(scale, most);
        // The outermost labels would stick out where the bar reaches from the very top to the very bottom of a picture.
        double half = Math.ceil(picture.smallFont().getSize() / 2);
        double lowest = top + tall <= picture.getHeight() ? picture.getHeight() - half - 1 : Double.MAX_VALUE;
        // Three marks are the fewest that are reckoned; along a bar of two lines the middle one has no room.
        double apart = tall * (ticks.size() < 2 ? 1 : step(ticks, scale));
        int every = apart < picture.smallFont().getSize() ? Math.max(1, ticks.size() - 1) : 1;
        for (int i = 0; i < ticks.size(); i += every) {
            Ticks.Tick tick = ticks.get(i);
            double share = (tick.value() - scale.min()) / (scale.max() - scale.min());
            double at = Math.round(top + (1 - share) * tall);
            g.strokeLine(left + THICKNESS + 1, at - 0.5, left + THICKNESS + TICK, at - 0.5);
            g.fillText(tick.label(), left + THICKNESS + TICK + 3, Math.max(half, Math.min(lowest, at - 0.5)));
        }
    }

    /** The distance of two marks as a share of the bar. */
    private static double step(List<Ticks.Tick> ticks, ColorScale scale) {
        return (ticks.get(1).value() - ticks.get(0).value()) / (scale.max() - scale.min());
    }

    private static List<Ticks.Tick> ticks(ColorScale scale, int count) {
        return Ticks.linear(scale.min(), scale.max(), count, 0);
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("value,color\n");
        ColorMap map = palette.map(style().isDark());
        for (int i = 0; i < ColorMap.SIZE; i++) {
            text.append(scale.value(i))
                    .append(",#")
                    .append(String.format("%06x", map.argb(i) & 0xffffff))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    protected String description() {
        return "colours from " + Numbers.value(scale.min()) + " to " + Numbers.value(scale.max());
    }
}
