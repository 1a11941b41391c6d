package org.energyscape.lab.hopfield.capacity;

/** The experiments of the page. */
enum CapacityTopic {
    CURVE("Capacity"),
    DUEL("Duel"),
    NOISE("Noise × load"),
    MASK("Mask × load"),
    PICTURES("Pictures"),
    GROWTH("Growth");

    private final String label;

    CapacityTopic(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
