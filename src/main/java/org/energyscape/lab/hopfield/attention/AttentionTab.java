package org.energyscape.lab.hopfield.attention;

/** What the lower half of the page shows; only that is computed. */
enum AttentionTab {
    JOURNEY("Over β"),
    DENSE("Dense memory"),
    MATRIX("As attention");

    private final String label;

    AttentionTab(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
