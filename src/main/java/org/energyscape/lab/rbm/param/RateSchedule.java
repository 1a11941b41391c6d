package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.rbm.RateDecay;

/** How the learning rate falls, in the words of the parameter pane. */
public enum RateSchedule implements Labelled {
    CONSTANT("constant", "Constant", "The rate stays as it is.", RateDecay.NONE),
    INVERSE("inverse", "Inverse", "ε / (1 + t/T): half the rate after T epochs, a third after 2 T.", RateDecay.INVERSE),
    LINEAR("linear", "Linear", "ε (1 - t/T): falls evenly, then stays at a hundredth.", RateDecay.LINEAR),
    STEP("step", "Steps", "ε / 2^⌊t/T⌋: halved every T epochs.", RateDecay.STEP);

    private final Words words;
    private final RateDecay decay;

    RateSchedule(String key, String label, String help, RateDecay decay) {
        words = new Words(key, label, help);
        this.decay = decay;
    }

    @Override
    public Words words() {
        return words;
    }

    RateDecay decay() {
        return decay;
    }
}
