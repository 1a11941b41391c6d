package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.rbm.Centring;

/** Which layers are centred in the gradient, in the words of the parameter pane. */
public enum CentringChoice implements Labelled {
    NONE("none", "None", "The gradient as it is.", Centring.NONE),
    VISIBLE("visible", "Visible", "Pixels less their mean.", Centring.VISIBLE),
    HIDDEN("hidden", "Hidden", "Hidden units less their mean.", Centring.HIDDEN),
    BOTH("both", "Both", "Both layers less their means: ink on paper learns as paper on ink does.", Centring.BOTH);

    private final Words words;
    private final Centring centring;

    CentringChoice(String key, String label, String help, Centring centring) {
        words = new Words(key, label, help);
        this.centring = centring;
    }

    @Override
    public Words words() {
        return words;
    }

    Centring centring() {
        return centring;
    }
}
