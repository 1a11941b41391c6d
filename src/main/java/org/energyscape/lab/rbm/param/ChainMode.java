package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.rbm.GibbsChains;

/** What the chains do with the probabilities of a layer. */
public enum ChainMode implements Labelled {
    SAMPLING(
            "sampling",
            "Sampling",
            "Each unit is drawn from its probability. In the long run the chains visit states as often as the model says.",
            GibbsChains.Update.SAMPLE),
    TEMPERED(
            "tempered",
            "Tempered",
            "Parallel tempering: each chain has replicas at inverse temperatures β below 1, where modes melt together."
                    + " Neighbours exchange their states; those at β = 1 are samples of the model.",
            GibbsChains.Update.SAMPLE),
    MEAN_FIELD(
            "mean-field",
            "Mean-field",
            "Each unit takes its probability as its value: v = σ(b + W h), h = σ(c + Wᵀ v). Without chance the chains come"
                    + " to rest at a fixed point near their start. That is no sample of the model.",
            GibbsChains.Update.MEAN_FIELD);

    private final Words words;
    private final GibbsChains.Update update;

    ChainMode(String key, String label, String help, GibbsChains.Update update) {
        words = new Words(key, label, help);
        this.update = update;
    }

    @Override
    public Words words() {
        return words;
    }

    public GibbsChains.Update update() {
        return update;
    }
}
