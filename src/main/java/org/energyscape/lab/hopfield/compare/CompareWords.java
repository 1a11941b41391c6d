package org.energyscape.lab.hopfield.compare;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.picture.Numbers;

/** What is said on the page, short enough to stand below a small picture. No toolkit. */
final class CompareWords {
    static final String NOTHING_STORED =
            "Nothing is stored, so there is nothing to recall. Store pictures in the gallery"
                    + " of the Recall page, or set Stored at start above 0.";
    static final String NO_RULE = "No rule is chosen. Choose one or more above.";
    static final String NONE_LEARNED = "No rule has learned. Press Learn to let the stopped ones begin again.";
    static final String NOTHING_HIDDEN = "Nothing is hidden, so no pixel is known to be right and none can be held: a"
            + " clamped recall would be the free one. Choose a mask under Damage, or hide pixels on the Recall page, to"
            + " compare the two.";

    private CompareWords() {}

    /**
     * Where a recall stands: {@code "Heart"}, {@code "≈ Heart"} near it, {@code "−Heart"} for its inverse, {@code "Mix of 3"}.
     */
    static String end(Track track, List<GalleryItem> stored) {
        Verdict verdict = track.verdict();
        String near = verdict.distance() == 0 ? "" : "≈ ";
        return switch (verdict.kind()) {
            case STORED -> near + name(verdict, stored);
            case INVERSE -> near + "−" + name(verdict, stored);
            case MIXTURE -> "Mix of " + verdict.patterns().size();
            case SPURIOUS -> "Spurious";
            case TWO_CYCLE -> "2-cycle";
            case NOT_CONVERGED -> track.updates() == 0 ? "Ready" : "Recalling…";
        };
    }

    private static String name(Verdict verdict, List<GalleryItem> stored) {
        return stored.get(verdict.patterns().get(0)).name();
    }

    /** The same at length. */
    static String endAtLength(Track track, List<GalleryItem> stored) {
        String words =
                track.verdict().words(mu -> (mu + 1) + " (" + stored.get(mu).name() + ")");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code "97 %"}. */
    static String accuracy(Track track) {
        return percent(track.accuracy());
    }

    /** A share in whole per cent; next to the ends, which only the whole or nothing reaches, with one decimal. */
    static String percent(double share) {
        double percent = 100 * share;
        if (share == 0 || share == 1) {
            return Math.round(percent) + " %";
        }
        return percent >= 99 || percent < 1
                ? String.format(Locale.ROOT, "%.1f %%", Math.max(0.1, Math.min(99.9, percent)))
                : (long) percent + " %";
    }

    static String overlap(Track track) {
        return "m " + Numbers.plain(track.overlap(), 2);
    }

    /** In one line where there is room, or in two. */
    static String steps(Track track) {
        return whole(Numbers.count(track.sweeps(), "sweep")) + ", " + whole(Numbers.count(track.updates(), "update"));
    }

    /** Words that stay in one line. */
    private static String whole(String words) {
        return words.replace(' ', '\u00a0');
    }

    /** {@code "93 ± 2 %"}. */
    static String rate(CompareReport.Rate rate) {
        double percent = 100 * rate.recalled().rate();
        double error = 100 * rate.error();
        String form = percent == Math.rint(percent) && error < 1
                ? "%.0f ± %.1f %%"
                : error < 1 ? "%.1f ± %.1f %%" : "%.0f ± %.0f %%";
        return String.format(Locale.ROOT, form, percent, error);
    }

    /** What a clamped recall can come to. */
    static String clamped(Memories memories) {
        if (memories.hidden().isEmpty()) {
            return "";
        }
        int wrong = turned(memories);
        return wrong == 0
                ? "seen pixels are held, hidden ones recalled"
                : "seen pixels are held, and so are the " + wrong + " wrong ones: no end can be exact";
    }

    /** Seen pixels that are wrong. */
    private static int turned(Memories memories) {
        BitSet hidden = memories.hidden();
        int turned = 0;
        for (int i = 0; i < memories.units(); i++) {
            if (!hidden.get(i) && memories.truth().spin(i) != memories.damaged().spin(i)) {
                turned++;
            }
        }
        return turned;
    }

    /** What became of the picture. */
    static String damage(Memories memories) {
        BitSet hidden = memories.hidden();
        int turned = turned(memories);
        return hidden.isEmpty()
                ? Numbers.count(turned, "pixel") + " turned"
                : Numbers.count(hidden.cardinality(), "pixel") + " hidden, " + turned + " turned";
    }

    /** Whether the rules can know the picture. */
    static String truth(Memories memories) {
        if (memories.chosen() < 0) {
            return "The gallery is empty.";
        }
        return memories.gallery().get(memories.chosen()).stored() ? "Stored" : "Not stored: no rule knows it";
    }

    static String name(Memories memories) {
        return memories.chosen() < 0
                ? "No picture"
                : memories.gallery().get(memories.chosen()).name();
    }

    /** What is said of a measurement. */
    static String measured(CompareReport report, boolean stale) {
        String trials = Numbers.count(report.conditions().trials(), "damaged picture");
        return stale ? "Measured before the last change; measure again" : "Recalled exactly, of " + trials;
    }
}
