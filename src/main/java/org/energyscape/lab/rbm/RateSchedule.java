package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.rbm.RateDecay;

/** How the learning rate falls, in the words of the parameter pane. */
public enum RateSchedule implements Labelled {
    CONSTANT("Constant", "The rate stays as it is.", "constant", RateDecay.NONE),
    INVERSE("Inverse", "ε / (1 + t/T): half the rate after T epochs, a third after 2 T.", "inverse", RateDecay.INVERSE),
    LINEAR("Linear", "ε (1 - t/T): falls evenly, then stays at a hundredth.", "linear", RateDecay.LINEAR),
    STEP("Steps", "ε / 2^⌊t/T⌋: halved every T epochs.", "step", RateDecay.STEP);

    private final String label;
    private final String help;
    private final String key;
    private final RateDecay decay;

    RateSchedule(String label, String help, String key, RateDecay decay) {
        this.label = label;
        this.help = help;
        this.key = key;
        this.decay = decay;
    }

    RateDecay decay() {
        return decay;
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
