package org.energyscape.engine.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that does not hold what was expected of it.
 *
 * <p>The message has one form for every reader: {@code digits.csv, line 3, column 5: found "abc", expected a number}. Its
 * four parts are available one by one, so that a dialog can lay them out.
 */
public final class DataFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;
    private final String found;
    private final String expected;

    /**
     * Describes one fault.
     *
     * @param file the file as the user knows it
     * @param place where in the file, such as {@code "line 3, column 5"}; empty for the file as a whole
     */
    public DataFormatException(String file, String place, String found, String expected) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": found " + found + ", expected " + expected);
        this.file = file;
        this.place = place;
        this.found = found;
        this.expected = expected;
    }

    /** Describes one fault in the file at the path; the message names the last part of the path only. */
    public DataFormatException(Path path, String place, String found, String expected) {
        this(SourceFile.nameOf(path), place, found, expected);
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Where in the file; empty for the file as a whole. */
    public String place() {
        return place;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }
}
