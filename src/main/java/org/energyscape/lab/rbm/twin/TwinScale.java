package org.energyscape.lab.rbm.twin;

/** Which weight has full colour in the filters of twin runs; zero is always the middle of the map. */
enum TwinScale {
    SHARED("One scale"),
    MACHINE("Scale by twin"),
    FILTER("Scale by filter");

    private final String label;

    TwinScale(String label) {
        this.label = label;
    }

    /** As the box of choices shows it. */
    @Override
    public String toString() {
        return label;
    }
}
