package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;

/** What the full colour means in the filter mosaic; zero is always the middle of the map. */
public enum FilterScale implements Labelled {
    SHARED(
            "One scale for all",
            "Full colour is the greatest weight of all filters: strengths can be compared.",
            "shared"),
    EACH("Each its own", "Full colour is the greatest weight of each filter: shapes of weak filters show.", "each");

    private final String label;
    private final String help;
    private final String key;

    FilterScale(String label, String help, String key) {
        this.label = label;
        this.help = help;
        this.key = key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String key() {
        return key;
    }
}
