package org.energyscape.lab.rbm.pane;

import java.util.HashSet;
import java.util.List;
import org.energyscape.lab.rbm.run.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PaneLayout} writes. Words come from a file that anybody may have changed, so that whatever is no layout
 * of at most {@value PaneLayout#MOST} different pictures is null, never a failure.
 */
final class PaneWords {
    /** Deeper than any layout of four panes. */
    private static final int DEEPEST = 4;

    private final String words;
    private int at;

    PaneWords(String words) {
        this.words = words.replaceAll("\\s", "");
    }

    @Nullable
    PaneLayout layout() {
        PaneLayout layout = part(0);
        if (layout == null || at != words.length()) {
            return null;
        }
        List<Exhibit.Kind> kinds = layout.kinds();
        return kinds.size() > PaneLayout.MOST || new HashSet<>(kinds).size() < kinds.size() ? null : layout;
    }

    private @Nullable PaneLayout part(int depth) {
        String name = name();
        if (depth > DEEPEST) {
            return null;
        }
        if (name.equals("beside") || name.equals("stacked")) {
            return divided(name.equals("stacked"), depth);
        }
        for (Exhibit.Kind kind : Exhibit.Kind.values()) {
            if (kind.key().equals(name)) {
                return new PaneLayout.One(kind);
            }
        }
        return null;
    }

    private @Nullable PaneLayout divided(boolean stacked, int depth) {
        if (!skip('(')) {
            return null;
        }
        int from = at;
        while (at < words.length() && (Character.isDigit(words.charAt(at)) || words.charAt(at) == '.')) {
            at++;
        }
        double share;
        try {
            share = Double.parseDouble(words.substring(from, at));
        } catch (NumberFormatException e) {
            return null;
        }
        PaneLayout first = skip(',') ? part(depth + 1) : null;
        PaneLayout second = first != null && skip(',') ? part(depth + 1) : null;
        return first == null || second == null || !skip(')') || share > 1
                ? null
                : new PaneLayout.Two(stacked, share, first, second);
    }

    private String name() {
        int from = at;
        while (at < words.length() && Character.isLetter(words.charAt(at))) {
            at++;
        }
        return words.substring(from, at);
    }

    private boolean skip(char c) {
        boolean there = at < words.length() && words.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
