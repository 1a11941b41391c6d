package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.data.image.PictureScaler;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.Experiments;
import org.energyscape.engine.hopfield.experiment.GrowthExperiment;
import org.energyscape.engine.hopfield.experiment.PatternSource;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.jspecify.annotations.Nullable;

/** Makes experiments from settings. Stateless; on a worker, for digits are written. */
final class CapacityPlans {
    /** Share of unstable units at which the capacity of a dense memory is read off. */
    static final double UNSTABLE = 0.05;

    private static final float INK_THRESHOLD = 0.4f;
    private static final int DIGITS = 10;

    private static final List<GrowthExperiment.Law> LAWS = List.of(
            new GrowthExperiment.Law(2, List.of(100, 200, 400, 800)),
            new GrowthExperiment.Law(3, List.of(30, 45, 65, 95)),
            new GrowthExperiment.Law(4, List.of(20, 28, 38, 50)));

    private CapacityPlans() {}

    /**
     * The experiment that the settings ask for.
     *
     * @param gallery the lab's pictures
     * @param side pixels a side of these
     */
    static CapacityPlan of(CapacityTopic topic, ParamValues values, List<GalleryItem> gallery, int side) {
        RandomKey key = RandomKey.ofSeed(values.get(CapacityParams.SEED)).child("capacity");
        List<Double> loads = values.get(CapacityParams.LOADS).loads(values.get(CapacityParams.OWN_LOADS));
        int units = values.get(CapacityParams.UNITS);
        int seeds = values.get(CapacityParams.SEEDS);
        double noise = values.get(CapacityParams.NOISE);
        if (topic == CapacityTopic.GROWTH) {
            return new CapacityPlan.Growth(
                    new GrowthExperiment(LAWS, UNSTABLE, seeds), key, values.get(CapacityParams.SEED));
        }
        List<RuleChoice> rules =
                switch (topic) {
                    case DUEL -> List.of(values.get(CapacityParams.FIRST), values.get(CapacityParams.SECOND));
                    case NOISE, MASK -> List.of(values.get(CapacityParams.PHASE_RULE));
                    case CURVE, PICTURES, GROWTH -> CapacityParams.chosen(values);
                };
        if (rules.isEmpty()) {
            return new CapacityPlan.Nothing(topic, key, "No rule takes part: choose some under Settings.");
        }
        if (topic == CapacityTopic.DUEL && rules.get(0) == rules.get(1)) {
            return new CapacityPlan.Nothing(
                    topic, key, "A duel needs two different rules: choose them under Settings.");
        }
        List<Contender> contenders = rules.stream()
                .map(rule -> CapacityParams.tune(rule, values).contender())
                .toList();
        @Nullable
        RecallGrid grid =
                switch (topic) {
                    case NOISE -> Experiments.noiseAndLoad(contenders.get(0), units, loads, steps(0, 0.5, 0.05), seeds);
                    case MASK -> Experiments.maskAndLoad(contenders.get(0), units, loads, steps(0.1, 0.9, 0.1), seeds);
                    case PICTURES -> pictures(values, contenders, loads, gallery, side);
                    default -> Experiments.capacityCurve(contenders, units, loads, seeds, noise);
                };
        if (grid == null) {
            return new CapacityPlan.Nothing(
                    topic, key, "The gallery is empty: add pictures on the page Recall, or choose written digits.");
        }
        List<String> names = rules.stream()
                .map(rule ->
                        rule == RuleChoice.DENSE ? "Dense, k = " + values.get(CapacityParams.DEGREE) : rule.label())
                .toList();
        return new CapacityPlan.Recalls(topic, grid, key, values.get(CapacityParams.SEED), names, rules);
    }

    private static List<Double> steps(double from, double to, double by) {
        List<Double> steps = new ArrayList<>();
        for (int k = 0; from + k * by <= to + by / 2; k++) {
            steps.add(Math.round((from + k * by) * 1000) / 1000.0);
        }
        return steps;
    }

    private static @Nullable RecallGrid pictures(
            ParamValues values, List<Contender> contenders, List<Double> loads, List<GalleryItem> gallery, int side) {
        int units = side * side;
        int seeds = values.get(CapacityParams.SEEDS);
        double noise = values.get(CapacityParams.NOISE);
        if (values.get(CapacityParams.PICTURES) == PictureChoice.DIGITS) {
            int count = (int) Math.max(1, Math.round(loads.get(loads.size() - 1) * units));
            PatternSource.Pictures digits =
                    new PatternSource.Pictures("Digits", digits(side, count, values.get(CapacityParams.SEED)));
            return Experiments.picturesAndRandom(contenders, digits, loads, seeds, noise);
        }
        if (gallery.isEmpty()) {
            return null;
        }
        List<Double> own = new ArrayList<>();
        for (int p = 1; p <= gallery.size(); p += Math.max(1, gallery.size() / 20)) {
            own.add((double) p / units);
        }
        PatternSource.Pictures pictures = new PatternSource.Pictures(
                "Gallery", gallery.stream().map(GalleryItem::picture).toList());
        return Experiments.picturesAndRandom(contenders, pictures, own, seeds, noise);
    }

    private static List<SpinVector> digits(int side, int count, long seed) {
        DigitWriter writer = new DigitWriter(seed);
        List<SpinVector> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] ink = writer.digit(i % DIGITS, i / DIGITS);
            GreyPicture picture = new GreyPicture(DigitWriter.SIDE, DigitWriter.SIDE, ink);
            GreyPicture scaled = PictureScaler.square(picture, side, PictureScaler.Fit.CROP, 0);
            digits.add(SpinVector.threshold(scaled.values(), INK_THRESHOLD));
        }
        return digits;
    }
}
