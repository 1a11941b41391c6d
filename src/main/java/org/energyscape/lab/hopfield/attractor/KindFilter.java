package org.energyscape.lab.hopfield.attractor;

import org.energyscape.engine.param.Labelled;

/** Which attractors the catalogue shows. */
public enum KindFilter implements Labelled {
    ALL("all", "All", "Every attractor found."),
    STORED("stored", "Stored", "Stored patterns and their inverses."),
    MIXTURES("mixtures", "Mixtures", "Signs of sums of several stored patterns, and states near them."),
    OTHER("other", "Other", "Spurious states that are no mixture of a few stored patterns.");

    private final Words words;

    KindFilter(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    boolean shows(AttractorKind kind) {
        return switch (this) {
            case ALL -> true;
            case STORED -> kind == AttractorKind.STORED || kind == AttractorKind.INVERSE;
            case MIXTURES -> kind == AttractorKind.MIXTURE;
            case OTHER -> kind == AttractorKind.SPURIOUS;
        };
    }
}
