package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** Where the model's half of the gradient comes from, in the words of the parameter pane. */
public enum StatisticsSource implements Labelled {
    CONTRASTIVE("cd", "CD-k", "Chains that begin at the pictures of the minibatch."),
    PERSISTENT("pcd", "PCD-k", "Fantasy particles: chains that go on from step to step."),
    TEMPERED(
            "tempering",
            "Tempering",
            "Fantasy particles at several temperatures that exchange their states: hot ones carry cold ones between"
                    + " modes."),
    EXACT("exact", "Exact", "The expectation itself, where a layer has at most 20 units: 2^units states a step.");

    private final Words words;

    StatisticsSource(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
