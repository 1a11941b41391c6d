package org.energyscape.engine.param;

/** A choice that knows its words on screen and its word in files and on the command line. */
public interface Labelled {
    /** On screen, such as {@code "Random order"}. */
    String label();

    /** One sentence of help. */
    String help();

    /** In presets, records and flags: lower-case words joined by hyphens, such as {@code "random-order"}. */
    String key();
}
