package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The colours and the font of a {@link Picture}, as properties that style sheets set. {@code pictures.css} derives them
 * from the colours of the theme, so that a change of theme reaches the canvas by way of CSS, without anybody telling it.
 */
final class PictureStyle {

    /** Colours for series that no common colour-vision deficiency confuses. */
    static final int SERIES = 8;

    private static final StyleablePropertyFactory<Picture> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Picture, Color> INK = color("ink", s -> s.ink);
    private static final CssMetaData<Picture, Color> MUTED = color("muted", s -> s.muted);
    private static final CssMetaData<Picture, Color> LINE = color("line", s -> s.line);
    private static final CssMetaData<Picture, Color> FRAME = color("frame", s -> s.frame);
    private static final CssMetaData<Picture, Color> SURFACE = color("surface", s -> s.surface);
    private static final CssMetaData<Picture, Color> ACCENT = color("accent", s -> s.accent);
    private static final CssMetaData<Picture, Color> FLASH = color("flash", s -> s.flash);
    private static final List<CssMetaData<Picture, Color>> SERIES_COLORS = seriesColors();
    private static final CssMetaData<Picture, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(Picture picture) {
            return !picture.style().font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(Picture picture) {
            return picture.style().font;
        }
    };

    /** All that style sheets can set of a picture. */
    static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

    final StyleableObjectProperty<Color> ink;
    final StyleableObjectProperty<Color> muted;
    final StyleableObjectProperty<Color> line;
    final StyleableObjectProperty<Color> frame;
    final StyleableObjectProperty<Color> surface;
    final StyleableObjectProperty<Color> accent;
    final StyleableObjectProperty<Color> flash;
    final StyleableObjectProperty<Font> font;
    private final List<StyleableObjectProperty<Color>> series = new ArrayList<>();

    PictureStyle(Picture picture) {
        ink = property(INK, picture, "ink", Color.BLACK);
        muted = property(MUTED, picture, "muted", Color.GRAY);
        line = property(LINE, picture, "line", Color.LIGHTGRAY);
        frame = property(FRAME, picture, "frame", Color.GRAY);
        surface = property(SURFACE, picture, "surface", Color.WHITE);
        accent = property(ACCENT, picture, "accent", Color.BLUE);
        flash = property(FLASH, picture, "flash", Color.ORANGE);
        font = property(FONT, picture, "font", Font.getDefault());
        for (int i = 0; i < SERIES; i++) {
            series.add(property(SERIES_COLORS.get(i), picture, "series" + (i + 1), Color.BLACK));
        }
    }

    Color series(int index) {
        return series.get(Math.floorMod(index, SERIES)).get();
    }

    /** Whether the window is dark, judged by the background. */
    boolean isDark() {
        return OkLab.ofArgb(argb(surface.get()))[0] < 0.5;
    }

    static int argb(Color color) {
        return (int) Math.round(255 * color.getOpacity()) << 24
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }

    private interface Part {
        StyleableProperty<Color> of(PictureStyle style);
    }

    private static CssMetaData<Picture, Color> color(String name, Part part) {
        return FACTORY.createColorCssMetaData("-picture-" + name, p -> part.of(p.style()), Color.BLACK);
    }

    private static List<CssMetaData<Picture, Color>> seriesColors() {
        List<CssMetaData<Picture, Color>> colors = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            int index = i;
            colors.add(color("series-" + (i + 1), s -> s.series.get(index)));
        }
        return List.copyOf(colors);
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(FACTORY.getCssMetaData());
        all.add(FONT);
        return List.copyOf(all);
    }

    private static <T> StyleableObjectProperty<T> property(
            CssMetaData<Picture, T> metaData, Picture picture, String name, T initial) {
        return new SimpleStyleableObjectProperty<>(metaData, picture, name, initial) {
            @Override
            protected void invalidated() {
                picture.styleChanged();
                get();
            }
        };
    }
}
