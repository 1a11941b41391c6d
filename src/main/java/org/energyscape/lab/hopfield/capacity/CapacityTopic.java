package org.energyscape.lab.hopfield.capacity;

/** The experiments of the page. */
enum CapacityTopic {
    CURVE("Capacity", "capacity"),
    DUEL("Duel", "duel"),
    NOISE("Noise × load", "noise"),
    MASK("Mask × load", "mask"),
    PICTURES("Pictures", "pictures"),
    GROWTH("Growth", "growth");

    private final String label;
    private final String key;

    CapacityTopic(String label, String key) {
        this.label = label;
        this.key = key;
    }

    String label() {
        return label;
    }

    /** Its name in records of runs, the same as on the command line. */
    String key() {
        return key;
    }
}
