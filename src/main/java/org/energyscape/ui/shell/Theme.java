package org.energyscape.ui.shell;

/** What the student chose for light and dark. */
public enum Theme {
    LIGHT("Light"),
    DARK("Dark"),
    /** As the platform is set, where JavaFX can tell; light where it cannot. */
    SYSTEM("Like the system");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
