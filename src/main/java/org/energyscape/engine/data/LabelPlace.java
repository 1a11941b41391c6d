package org.energyscape.engine.data;

/** Where in a line the class label stands. */
public enum LabelPlace {
    NONE,
    FIRST,
    LAST;

    /** Field number of the label, counted from 0, or -1. */
    int field(int columns) {
        return switch (this) {
            case NONE -> -1;
            case FIRST -> 0;
            case LAST -> columns - 1;
        };
    }
}
