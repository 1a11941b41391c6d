package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.rbm.Centring;

/** Which layers are centred in the gradient, in the words of the parameter pane. */
public enum CentringChoice implements Labelled {
    NONE("None", "The gradient as it is.", "none", Centring.NONE),
    VISIBLE("Visible", "Pixels less their mean.", "visible", Centring.VISIBLE),
    HIDDEN("Hidden", "Hidden units less their mean.", "hidden", Centring.HIDDEN),
    BOTH("Both", "Both layers less their means: ink on paper learns as paper on ink does.", "both", Centring.BOTH);

    private final String label;
    private final String help;
    private final String key;
    private final Centring centring;

    CentringChoice(String label, String help, String key, Centring centring) {
        this.label = label;
        this.help = help;
        this.key = key;
        this.centring = centring;
    }

    Centring centring() {
        return centring;
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
