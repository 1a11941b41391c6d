package org.energyscape.lab.hopfield.attractor;

import org.energyscape.engine.hopfield.Verdict;

/** The sorts of attractor that the catalogue tells apart, in the order in which they are listed. */
enum AttractorKind {
    STORED("stored", "Stored", 2),
    INVERSE("inverse", "Inverse", 3),
    MIXTURE("mixture", "Mixtures", 0),
    SPURIOUS("other", "Other spurious", 1),
    UNFINISHED("unfinished", "Not at rest", 7);

    private final String id;
    private final String label;
    private final int color;

    AttractorKind(String id, String label, int color) {
        this.id = id;
        this.label = label;
        this.color = color;
    }

    /** In node ids and style classes. */
    String id() {
        return id;
    }

    /** On screen. */
    String label() {
        return label;
    }

    /** Number of its colour among those of series, from 0. */
    int color() {
        return color;
    }

    /** Whether a start that ends here has found something that nobody stored, the inverse aside. */
    boolean isSpurious() {
        return this == MIXTURE || this == SPURIOUS;
    }

    static AttractorKind of(Verdict.Kind kind) {
        return switch (kind) {
            case STORED -> STORED;
            case INVERSE -> INVERSE;
            case MIXTURE -> MIXTURE;
            case SPURIOUS -> SPURIOUS;
            case TWO_CYCLE, NOT_CONVERGED -> UNFINISHED;
        };
    }
}
