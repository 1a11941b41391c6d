package org.energyscape.ui.picture.tex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.energyscape.engine.Background;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Turns TeX into outlines, on a thread of its own: the first formula loads fonts for a fifth of a second, each of the
 * others takes a millisecond or two, and the typesetter bears only one thread at a time. The last {@value #KEPT} formulas
 * are kept by their text, bad ones too. Any thread may ask.
 */
public final class TexOutlines {
    /** Formulas kept. */
    public static final int KEPT = 256;

    /**
     * A sign in braces stands without space around it. The typesetter would take the space from that sign in every formula
     * to come as well, because it changes a symbol that all share; as text the sign looks the same.
     */
    private static final Pattern TIGHT = Pattern.compile("\\{([=+,:;<>])}");

    private static final float LOAD_FACTOR = 0.75f;

    /** What stands for a formula that cannot be read. */
    private static final Optional<TexOutline> BAD = Optional.empty();

    private static final Map<String, Optional<TexOutline>> CACHE = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Optional<TexOutline>> eldest) {
            return size() > KEPT;
        }
    };

    private static final ExecutorService TYPESETTER =
            Executors.newSingleThreadExecutor(work -> Background.daemon(work, "typesetter"));

    static {
        // Before the first class of AWT is loaded: on a Mac it would start a second application beside JavaFX.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private TexOutlines() {}

    /** Loads typesetter and fonts in the background, so that the first formula is there when it is wanted. */
    public static void warmUp() {
        TYPESETTER.execute(() -> outline("\\sum_i \\frac{\\sqrt{x_i}}{\\sigma(z)} = 1"));
    }

    /** The outline if it is known already: null for a formula not seen lately, empty for one that cannot be read. */
    @SuppressWarnings("NullableOptional") // three answers: known, known to be bad, not known
    public static @Nullable Optional<TexOutline> known(String tex) {
        synchronized (CACHE) {
            return CACHE.get(tex);
        }
    }

    /** Hands on the outline, empty if the formula cannot be read, when it is made. */
    public static void request(String tex, Executor where, Consumer<Optional<TexOutline>> then) {
        TYPESETTER.execute(() -> {
            Optional<TexOutline> made = outline(tex);
            where.execute(() -> then.accept(made));
        });
    }

    /** How many are kept now. */
    static int kept() {
        synchronized (CACHE) {
            return CACHE.size();
        }
    }

    private static Optional<TexOutline> outline(String tex) {
        Optional<TexOutline> made = known(tex);
        if (made == null) {
            made = typeset(tex);
            synchronized (CACHE) {
                CACHE.put(tex, made);
            }
        }
        return made;
    }

    /** The typesetter reports what it does not understand by more than its own exceptions. */
    private static Optional<TexOutline> typeset(String tex) {
        try {
            Box box = new TeXFormula(TIGHT.matcher(tex).replaceAll("{\\\\text{$1}}"))
                    .createTeXIcon(TeXConstants.STYLE_DISPLAY, TexOutline.UNITS)
                    .getBox();
            OutlineGraphics graphics = new OutlineGraphics();
            graphics.scale(TexOutline.UNITS, TexOutline.UNITS);
            box.draw(graphics, 0, 0);
            double em = TexOutline.UNITS;
            return Optional.of(
                    new TexOutline(graphics.path(), box.getWidth() * em, box.getHeight() * em, box.getDepth() * em));
        } catch (RuntimeException e) {
            return BAD;
        }
    }
}
