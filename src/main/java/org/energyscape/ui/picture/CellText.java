package org.energyscape.ui.picture;

/** Words for the cell pointed at. */
@FunctionalInterface
public interface CellText {

    /** Column, row and value, as in "x 3, y 17: value 0.42". */
    CellText PLAIN = (x, y, value) -> "x " + x + ", y " + y + ": value " + Numbers.value(value);

    /** The text for a cell; empty for none. */
    String of(int x, int y, double value);
}
