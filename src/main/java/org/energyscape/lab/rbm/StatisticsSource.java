package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;

/** Where the model's half of the gradient comes from, in the words of the parameter pane. */
public enum StatisticsSource implements Labelled {
    CONTRASTIVE("CD-k", "Chains that begin at the pictures of the minibatch.", "cd"),
    PERSISTENT("PCD-k", "Fantasy particles: chains that go on from step to step.", "pcd"),
    TEMPERED(
            "Tempering",
            "Fantasy particles at several temperatures that exchange their states: hot ones carry cold ones between"
                    + " modes.",
            "tempering"),
    EXACT("Exact", "The expectation itself, where a layer has at most 20 units: 2^units states a step.", "exact");

    private final String label;
    private final String help;
    private final String key;

    StatisticsSource(String label, String help, String key) {
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
