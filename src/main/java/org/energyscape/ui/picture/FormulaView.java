package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import org.energyscape.ui.fx.FxThread;
import org.energyscape.ui.picture.tex.TexOutline;
import org.energyscape.ui.picture.tex.TexOutlines;
import org.jspecify.annotations.Nullable;

/**
 * A formula, typeset from TeX into one outline: crisp at any size, in the colour {@code -formula-ink} of the style sheets,
 * as large as their {@code -fx-font-size} times {@link #RELATIVE_SIZE} unless {@link #setFontSize} says otherwise. It has a
 * baseline, so that it can stand in a line of text. In less room than it asks for it is set smaller, never cut off.
 *
 * <p>Typesetting happens on another thread; until it is done the formula shown before stays. A formula that changes often
 * is typeset as often as that thread manages, the newest first. What cannot be read is shown as its source. Its context
 * menu copies and exports it. JavaFX thread only.
 */
public final class FormulaView extends Region implements Exportable {
    private static final String STYLE_SHEET = Objects.requireNonNull(
                    FormulaView.class.getResource("/org/energyscape/css/formulas.css"), "formulas.css")
            .toExternalForm();

    /** The letters of formulas are smaller than those of the window's type at the same size. */
    static final double RELATIVE_SIZE = 1.2;

    private static final Optional<TexOutline> NOTHING = Optional.of(new TexOutline("", 0, 0, 0));

    private static final CssMetaData<FormulaView, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(FormulaView view) {
            return !view.font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(FormulaView view) {
            return view.font;
        }
    };

    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

    private final SVGPath ink = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private final Label source = new Label();
    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault()) {
                @Override
                protected void invalidated() {
                    get();
                    requestLayout();
                }
            };
    private String tex = "";
    private double fontSize;
    private @Nullable TexOutline outline;
    private boolean waiting;
    private final PictureMenu menu;

    /** An empty formula. */
    public FormulaView() {
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        ink.getStyleClass().add("formula-ink");
        ink.getTransforms().add(scale);
        ink.setManaged(false);
        source.getStyleClass().add("formula-source");
        source.setManaged(false);
        source.setVisible(false);
        getChildren().addAll(ink, source);
        menu = new PictureMenu(this, this, "TeX");
    }

    /** A formula, and how it is read aloud. */
    public FormulaView(String tex, String spoken) {
        this();
        setFormula(tex, spoken);
    }

    /**
     * Shows another formula.
     *
     * @param newTex TeX in mathematical mode, without dollar signs
     * @param spoken what a screen reader says
     */
    public void setFormula(String newTex, String spoken) {
        setAccessibleText(spoken);
        if (newTex.equals(tex)) {
            return;
        }
        tex = newTex;
        if (tex.isEmpty()) {
            show(NOTHING);
            return;
        }
        Optional<TexOutline> known = TexOutlines.known(tex);
        if (known != null) {
            show(known);
        } else if (!waiting) {
            typeset();
        }
    }

    /** The size of the type in pixels; 0 for that of the style sheets. */
    public void setFontSize(double pixels) {
        fontSize = pixels;
        requestLayout();
    }

    /** Whether the formula could not be read and its source is shown. */
    boolean isBad() {
        return source.isVisible();
    }

    /**
     * Has formulas typeset that will be shown together, and then runs {@code ready} on the JavaFX thread, at once where all
     * are known: so that numbers in a formula do not lag behind those in the text beside it.
     */
    public static void prepare(List<String> formulas, Runnable ready) {
        List<String> unknown = formulas.stream()
                .filter(tex -> !tex.isEmpty() && TexOutlines.known(tex) == null)
                .toList();
        if (unknown.isEmpty()) {
            ready.run();
            return;
        }
        // Typeset one after the other on one thread: the last that is ready comes last.
        for (int i = 0; i < unknown.size(); i++) {
            boolean last = i == unknown.size() - 1;
            TexOutlines.request(unknown.get(i), FxThread.LATER, made -> {
                if (last) {
                    ready.run();
                }
            });
        }
    }

    /** One request at a time: a formula overtaken by a newer one is never typeset. */
    private void typeset() {
        String wanted = tex;
        waiting = true;
        TexOutlines.request(wanted, FxThread.LATER, made -> arrived(wanted, made));
    }

    private void arrived(String typeset, Optional<TexOutline> made) {
        waiting = false;
        if (typeset.equals(tex)) {
            show(made);
            return;
        }
        Optional<TexOutline> known = TexOutlines.known(tex);
        if (known != null) {
            show(known);
        } else {
            typeset();
        }
    }

    private void show(Optional<TexOutline> made) {
        outline = made.orElse(null);
        source.setVisible(made.isEmpty());
        source.setText(made.isEmpty() ? tex : "");
        ink.setContent(made.map(TexOutline::path).orElse(""));
        requestLayout();
    }

    private double pixelsPerUnit() {
        double size = fontSize > 0 ? fontSize : font.get().getSize() * RELATIVE_SIZE;
        return size / TexOutline.UNITS;
    }

    @Override
    protected double computePrefWidth(double height) {
        TexOutline shown = outline;
        double content = shown == null
                ? source.isVisible() ? source.prefWidth(-1) : 0
                : Math.ceil(shown.width() * pixelsPerUnit());
        return content + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        TexOutline shown = outline;
        double content = shown == null
                ? source.isVisible() ? source.prefHeight(-1) : 0
                : Math.ceil((shown.ascent() + shown.depth()) * pixelsPerUnit());
        return content + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        TexOutline shown = outline;
        double content = shown == null ? source.getBaselineOffset() : shown.ascent() * pixelsPerUnit();
        return getInsets().getTop() + content;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        TexOutline shown = outline;
        if (shown == null) {
            source.resizeRelocate(insets.getLeft(), insets.getTop(), Math.min(room, source.prefWidth(-1)), getHeight());
            return;
        }
        double full = pixelsPerUnit();
        double fitting = shown.width() > 0 ? Math.min(full, room / shown.width()) : full;
        scale.setX(fitting);
        scale.setY(fitting);
        ink.setLayoutX(insets.getLeft());
        // Set smaller, it stays on the line it would stand on.
        ink.setLayoutY(snapPositionY(insets.getTop() + shown.ascent() * full));
    }

    PictureMenu menu() {
        return menu;
    }

    @Override
    public String getTitle() {
        return "Formula";
    }

    /** The TeX that it is set from. */
    @Override
    public String csv() {
        return tex + "\n";
    }

    @Override
    public Raster raster(int factor) {
        return new ExportSheet(this, null, false).pixels(factor);
    }

    @Override
    public SheetDrawing drawing(boolean light, int grid) {
        PictureStyle here = styleHere();
        PictureStyle sheet = light && here.isDark() ? LightLook.style() : here;
        TexOutline shown = outline;
        double unit = pixelsPerUnit();
        double ascent = shown == null ? 0 : Math.ceil(shown.ascent() * unit);
        double wide = shown == null ? Picture.ruler().width(font.get(), tex) : shown.width() * unit;
        double tall = shown == null ? Picture.ruler().height(font.get()) : ascent + Math.ceil(shown.depth() * unit);
        Font small = Font.font(font.get().getFamily(), Math.rint(font.get().getSize() * 0.85));
        return new SheetDrawing(new Rectangle2D(0, 0, Math.ceil(wide), tall), sheet, font.get(), small, g -> {
            g.setFill(sheet.ink.get());
            if (shown == null) {
                g.setFont(font.get());
                g.setTextBaseline(VPos.TOP);
                g.fillText(tex, 0, 0);
            } else {
                g.translate(0, ascent);
                g.fillPath(shown.path(), unit);
            }
        });
    }

    /** The colours that a picture has in this place. */
    private PictureStyle styleHere() {
        Picture probe = new ColorBar();
        probe.setManaged(false);
        getChildren().add(probe);
        probe.applyCss();
        getChildren().remove(probe);
        return probe.style();
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.add(FONT);
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }
}
