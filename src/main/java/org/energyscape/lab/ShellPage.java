package org.energyscape.lab;

import javafx.scene.Node;

/** What the window shows in its middle: a lab, or a page of the window's own such as the recorded runs. FX thread. */
public interface ShellPage {
    /** What is seen. */
    Node centre();

    /** Called once a pulse while the page is showing; returns at once. */
    void pulse(long nowNanos);

    /** The page came to the front. */
    void shown();

    /** The page went to the back. */
    void hidden();

    /** Ends every thread of the page; never waits. */
    void close();
}
