package org.energyscape.lab.rbm.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.curve.Published;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.RbmPresets;

/**
 * Training runs that belong together: they differ in one setting, and each is repeated with several seeds. Cross-entropies
 * are in nats a picture, of pictures made binary at 0.5, on all pictures of a set after the last epoch.
 *
 * @param id in files and on the command line: {@code "b"}
 * @param title on screen
 * @param story one or two sentences: what to look at
 * @param variants what is compared, each with its own settings
 * @param epochs that are trained where nothing else is asked for
 * @param seeds that are trained with where nothing else is asked for
 */
public record Experiment(String id, String title, String story, List<Variant> variants, int epochs, List<Long> seeds) {
    /** Whose values stand beside ours: they hold for 3000 training and 1000 validation pictures of one set of digits. */
    public static final String PUBLISHED = Published.SOURCE;

    private static final int EPOCHS = 400;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final ParamValues BASE = RbmPresets.COURSE.narrowedTo(RbmParams.TRAINING);

    /** All there are, in the order in which they are shown. */
    public static final List<Experiment> ALL = List.of(
            new Experiment(
                    "a",
                    "One machine, two curves",
                    "100 hidden units, k = 1. The training curve goes on falling while the validation curve comes to"
                            + " rest: their distance is what does not carry over to new digits.",
                    List.of(steps(Published.STEPS.get(0))),
                    EPOCHS,
                    SEEDS),
            new Experiment(
                    "b",
                    "More Gibbs steps",
                    "100 hidden units, k = 1, 5, 10 and 20. The longer the chain, the worse the reconstruction after one"
                            + " step: cross-entropy is not what learning with a large k makes small.",
                    Published.STEPS.stream().map(Experiment::steps).toList(),
                    EPOCHS,
                    SEEDS),
            new Experiment(
                    "g",
                    "More hidden units",
                    "50, 100, 200 and 500 hidden units, k = 1. With more units both sets are reconstructed better, and"
                            + " training gains more than validation.",
                    Published.UNITS.stream().map(Experiment::units).toList(),
                    EPOCHS,
                    SEEDS));

    public Experiment {
        variants = List.copyOf(variants);
        seeds = List.copyOf(seeds);
    }

    /**
     * One setting of an experiment.
     *
     * @param label on screen: {@code "k = 5"}
     * @param values of training, but for seed and number of epochs
     * @param publishedTrain nats a picture, or NaN where nothing was published
     * @param publishedValidation nats a picture, or NaN
     */
    public record Variant(String label, ParamValues values, double publishedTrain, double publishedValidation) {
        /** The settings of one run. */
        ParamValues values(long seed, int wantedEpochs) {
            return values.with(RbmParams.SEED, seed).with(RbmParams.EPOCHS, wantedEpochs);
        }
    }

    private static Variant steps(Published value) {
        return variant("k = " + value.steps(), value);
    }

    private static Variant units(Published value) {
        return variant(value.hidden() + " hidden", value);
    }

    private static Variant variant(String label, Published value) {
        ParamValues values = BASE.with(RbmParams.HIDDEN, value.hidden()).with(RbmParams.GIBBS_STEPS, value.steps());
        return new Variant(label, values, value.train(), value.validation());
    }

    /** The experiment with the id. */
    public static Optional<Experiment> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The tag of its runs in the store. */
    public String tag() {
        return "experiment " + id;
    }

    /** Every run, the first seed of all variants before the second one, so that there is soon something to compare. */
    public List<SweepRun> plan(List<Long> wantedSeeds, int wantedEpochs) {
        List<Long> distinct = wantedSeeds.stream().distinct().toList();
        int n = variants.size();
        return IntStream.range(0, n * distinct.size())
                .mapToObj(i -> SweepRun.waiting(i, variants.get(i % n), distinct.get(i / n), wantedEpochs))
                .toList();
    }

    /**
     * A number of epochs as it is typed.
     *
     * @throws ParamException if it is no whole number from 1 to what a run can have
     */
    public static int parseEpochs(String text) {
        int epochs = RbmParams.EPOCHS.check(RbmParams.EPOCHS.parse(text.strip()));
        if (epochs < 1) {
            throw new ParamException(RbmParams.EPOCHS.key(), text, "a whole number from 1");
        }
        return epochs;
    }

    /**
     * Seeds as they are typed: whole numbers with commas between.
     *
     * @throws ParamException if one of them is none
     */
    public static List<Long> parseSeeds(String text) {
        return List.of(text.split(",", -1)).stream()
                .map(one -> RbmParams.SEED.parse(one.strip()))
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
