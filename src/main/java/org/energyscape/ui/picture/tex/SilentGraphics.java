package org.energyscape.ui.picture.tex;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Graphics2D} that does nothing and knows nothing: whatever a formula has no use for, such as pictures, clips and
 * compositions. What it is asked for and has not is null.
 */
abstract class SilentGraphics extends Graphics2D {
    @Override
    public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
        return false;
    }

    @Override
    public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {}

    @Override
    public void drawRenderedImage(RenderedImage a, AffineTransform b) {}

    @Override
    public void drawRenderableImage(RenderableImage a, AffineTransform b) {}

    @Override
    public void drawString(String a, int b, int c) {}

    @Override
    public void drawString(String a, float b, float c) {}

    @Override
    public void drawString(AttributedCharacterIterator a, int b, int c) {}

    @Override
    public void drawString(AttributedCharacterIterator a, float b, float c) {}

    @Override
    public boolean hit(Rectangle a, Shape b, boolean c) {
        return false;
    }

    @Override
    public @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setComposite(Composite a) {}

    @Override
    public void setPaint(Paint a) {}

    @Override
    public void setRenderingHint(RenderingHints.Key a, Object b) {}

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key a) {
        return null;
    }

    @Override
    public void setRenderingHints(Map<?, ?> a) {}

    @Override
    public void addRenderingHints(Map<?, ?> a) {}

    @Override
    public @Nullable Paint getPaint() {
        return null;
    }

    @Override
    public @Nullable Composite getComposite() {
        return null;
    }

    @Override
    public void setBackground(Color a) {}

    @Override
    public @Nullable Color getBackground() {
        return null;
    }

    @Override
    public void clip(Shape a) {}

    @Override
    public @Nullable Graphics create() {
        return null;
    }

    @Override
    public void setColor(Color a) {}

    @Override
    public void setPaintMode() {}

    @Override
    public void setXORMode(Color a) {}

    @Override
    public @Nullable FontMetrics getFontMetrics(Font a) {
        return null;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return null;
    }

    @Override
    public void clipRect(int a, int b, int c, int d) {}

    @Override
    public void setClip(int a, int b, int c, int d) {}

    @Override
    public @Nullable Shape getClip() {
        return null;
    }

    @Override
    public void setClip(Shape a) {}

    @Override
    public void copyArea(int a, int b, int c, int d, int e, int f) {}

    @Override
    public void clearRect(int a, int b, int c, int d) {}

    @Override
    public void drawRoundRect(int a, int b, int c, int d, int e, int f) {}

    @Override
    public void fillRoundRect(int a, int b, int c, int d, int e, int f) {}

    @Override
    public void drawOval(int a, int b, int c, int d) {}

    @Override
    public void fillOval(int a, int b, int c, int d) {}

    @Override
    public void drawPolyline(int[] a, int[] b, int c) {}

    @Override
    public void drawPolygon(int[] a, int[] b, int c) {}

    @Override
    public void fillPolygon(int[] a, int[] b, int c) {}

    @Override
    public boolean drawImage(Image a, int b, int c, ImageObserver d) {
        return false;
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
        return false;
    }

    @Override
    public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
        return false;
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
        return false;
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
        return false;
    }

    @Override
    public boolean drawImage(
            Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
        return false;
    }

    @Override
    public void dispose() {}
}
