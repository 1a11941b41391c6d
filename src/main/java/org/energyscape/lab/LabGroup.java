package org.energyscape.lab;

/** The headings of the navigation rail. */
public enum LabGroup {
    MEMORIES("Memories"),
    MACHINES("Machines"),
    FIELDS("Fields and graphs"),
    NETWORKS("Networks"),
    RUNS("Runs");

    private final String label;

    LabGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
