package org.energyscape.lab.rbm.twin;

/** How a hidden unit of one twin finds its partner in the other. */
enum TwinPairing {
    /** Unit j with unit j: with the same seed both began with the same weights. */
    NUMBER("by number"),
    /** The most alike first, whatever their numbers. */
    LIKENESS("by likeness");

    private final String label;

    TwinPairing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
