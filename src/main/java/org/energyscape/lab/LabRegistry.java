package org.energyscape.lab;

import java.util.List;
import java.util.Optional;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.rbm.RbmLab;

/** All labs in the order of the navigation rail. A new lab is added here and nowhere else. */
public final class LabRegistry {
    private static final List<Lab> LABS = List.of(new HopfieldLab(), new RbmLab());

    private LabRegistry() {}

    public static List<Lab> labs() {
        return LABS;
    }

    public static Optional<Lab> find(String id) {
        return LABS.stream().filter(lab -> lab.id().equals(id)).findFirst();
    }
}
