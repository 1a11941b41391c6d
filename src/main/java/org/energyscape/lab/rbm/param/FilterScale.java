package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** What the full colour means in the filter mosaic; zero is always the middle of the map. */
public enum FilterScale implements Labelled {
    SHARED(
            "shared",
            "One scale for all",
            "Full colour is the greatest weight of all filters: strengths can be compared."),
    EACH("each", "Each its own", "Full colour is the greatest weight of each filter: shapes of weak filters show.");

    private final Words words;

    FilterScale(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
