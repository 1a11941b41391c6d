package org.energyscape.planted.cli;

import javafx.scene.Group;

/** Planted: a command that needs the toolkit. */
public final class WindowCommand {
    public Group group = new Group();
}
