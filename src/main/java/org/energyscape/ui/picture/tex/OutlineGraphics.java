package org.energyscape.ui.picture.tex;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is drawn as one outline, written as the content of an SVG path: glyphs and filled shapes as they are,
 * lines as the area under their stroke. Colours are dropped. One thread.
 */
final class OutlineGraphics extends SilentGraphics {
    /** Places behind the point; a unit is a thousandth of an em, so that a tenth is never seen. */
    private static final double PRECISION = 10;

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    private final StringBuilder path = new StringBuilder();
    private AffineTransform transform = new AffineTransform();
    private Stroke stroke = new BasicStroke();
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);

    /** What was drawn so far. */
    String path() {
        return path.toString();
    }

    @Override
    public void fill(Shape shape) {
        double[] at = new double[6];
        for (PathIterator part = shape.getPathIterator(transform); !part.isDone(); part.next()) {
            switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append('M', at, 2);
                case PathIterator.SEG_LINETO -> append('L', at, 2);
                case PathIterator.SEG_QUADTO -> append('Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append('C', at, 6);
                default -> path.append('Z');
            }
        }
    }

    private void append(char command, double[] at, int count) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            long tenths = Math.round(at[i] * PRECISION);
            if (i > 0) {
                path.append(' ');
            }
            if (tenths % 10 == 0) {
                path.append(tenths / 10);
            } else {
                path.append(tenths / PRECISION);
            }
        }
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
        drawGlyphVector(font.createGlyphVector(EXACT, new String(data, offset, length)), x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int extent) {
        draw(new Arc2D.Double(x, y, width, height, from, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int extent) {
        fill(new Arc2D.Double(x, y, width, height, from, extent, Arc2D.PIE));
    }

    @Override
    public void setFont(@Nullable Font font) {
        if (font != null) {
            this.font = font;
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    @Override
    public void setStroke(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public Color getColor() {
        return Color.BLACK;
    }

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }
}
