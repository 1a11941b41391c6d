package org.energyscape.lab.rbm.pane;

import java.util.Objects;
import org.energyscape.engine.param.Labelled;

/** Arrangements of the panes that have a name. */
public enum NamedLayout implements Labelled {
    OVERVIEW(
            "overview",
            "Filters and reconstructions",
            "How the lab opens: what is learned, and what it is good for.",
            "beside(0.69, filters, stacked(0.5, reconstructions, inspector))"),
    DIAGNOSIS(
            "diagnosis",
            "Diagnosis",
            "Dead and saturated units, sizes of weights and of their changes.",
            "beside(0.5, stacked(0.5, activity, updates), histograms)"),
    UNIT(
            "unit",
            "One unit in depth",
            "A filter chosen on the left is taken apart on the right.",
            "beside(0.37, stacked(0.6, filters, activity), inspector)"),
    SAMPLES(
            "samples",
            "Data and model",
            "Reconstructions above, the particles that stand for the model below.",
            "beside(0.55, filters, stacked(0.42, reconstructions, fantasies))"),
    LECTURE("lecture", "Lecture", "One large picture.", "filters");

    private final Words words;
    private final String layout;

    NamedLayout(String key, String label, String help, String layout) {
        words = new Words(key, label, help);
        this.layout = layout;
    }

    @Override
    public Words words() {
        return words;
    }

    PaneLayout layout() {
        return Objects.requireNonNull(PaneLayout.parse(layout));
    }
}
