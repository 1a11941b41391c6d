package org.energyscape.lab.rbm.curve;

import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.rbm.AisPlan;
import org.energyscape.engine.rbm.AisSchedule;
import org.energyscape.lab.rbm.explain.RbmWords;

/**
 * How log Z is estimated where it cannot be enumerated: annealed importance sampling as the student sets it. Immutable.
 *
 * @param spacing of the temperatures
 * @param own how many temperatures at equal distances, where the student chooses
 * @param particles R
 * @param start where the way begins
 * @param backwards whether to go from the model back too
 */
public record AisSettings(Spacing spacing, int own, int particles, Start start, boolean backwards) {
    static final IntParam TEMPERATURES = Param.integer("aisTemperatures")
            .label("Temperatures")
            .help("More of them: smaller steps from the base rate to the model, a smaller error, more time.")
            .range(10, 1_000_000)
            .defaultValue(5_000);

    static final IntParam PARTICLES = Param.integer("aisParticles")
            .label("Particles")
            .help("Independent walks whose weights are averaged.")
            .range(2, 10_000)
            .defaultValue(AisPlan.LIVE.particles());

    public static final AisSettings DEFAULT =
            new AisSettings(Spacing.LIVE, TEMPERATURES.defaultValue(), PARTICLES.defaultValue(), Start.DATA, false);

    /** How many temperatures. */
    enum Spacing implements Labelled {
        LIVE("live", "1,000", "At equal distances: a second or two for 784 x 100 units."),
        PUBLISHED(
                "published",
                "14,500",
                "As Salakhutdinov and Murray (2008): 500 up to \u03b2 = 0.5, 4,000 up to 0.9, 10,000 up to 1."),
        OWN("own", "Own", "As many as you like, at equal distances.");

        private final Words words;

        Spacing(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** The machine without hidden units at which the way begins. */
    enum Start implements Labelled {
        DATA("data", "Base rate", "Pixels as often on as in the training pictures: near to the model from the start."),
        UNIFORM("uniform", "Even", "Every picture equally probable: far from the model; needs more temperatures.");

        private final Words words;

        Start(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    AisSettings withSpacing(Spacing wanted) {
        return new AisSettings(wanted, own, particles, start, backwards);
    }

    public AisSettings withOwn(int count) {
        return new AisSettings(Spacing.OWN, count, particles, start, backwards);
    }

    public AisSettings withParticles(int count) {
        return new AisSettings(spacing, own, count, start, backwards);
    }

    AisSettings withStart(Start wanted) {
        return new AisSettings(spacing, own, particles, wanted, backwards);
    }

    public AisSettings withBackwards(boolean wanted) {
        return new AisSettings(spacing, own, particles, start, wanted);
    }

    /** Transitions each way. */
    int temperatures() {
        return schedule().transitions();
    }

    private AisSchedule schedule() {
        return switch (spacing) {
            case LIVE -> AisPlan.LIVE.schedule();
            case PUBLISHED -> AisSchedule.salakhutdinovMurray();
            case OWN -> AisSchedule.linear(own);
        };
    }

    AisPlan plan() {
        AisPlan.Base base = start == Start.DATA ? AisPlan.Base.DATA : AisPlan.Base.UNIFORM;
        return new AisPlan(schedule(), particles, AisPlan.LIVE.seed(), backwards, base);
    }

    /** {@code "14,500 temperatures, 100 particles, base rate"}. */
    String summary() {
        return RbmWords.count(temperatures()) + " temperatures, " + RbmWords.count(particles) + " particles, from "
                + (start == Start.DATA ? "the base rate" : "even chances") + (backwards ? ", both ways" : "");
    }

    /** How long it takes, against the usual setting. */
    double cost() {
        double usual = (double) AisPlan.LIVE.schedule().transitions() * AisPlan.LIVE.particles();
        return (double) temperatures() * particles * (backwards ? 2 : 1) / usual;
    }
}
