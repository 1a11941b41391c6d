package org.energyscape.planted.cli.tour;

import javafx.scene.Group;

/** Planted: the tour may draw. */
public final class PictureCommand {
    public Group group = new Group();
}
