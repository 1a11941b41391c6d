package org.energyscape.lab.rbm.curve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.picture.ReferenceLine;

/**
 * Cross-entropies that were published for restricted Boltzmann machines on the digits of a course, in nats a picture, at the
 * end of training: pictures of 28 x 28 made binary at 0.5, contrastive divergence with k steps, 3000 training and 1000
 * validation pictures. The experiments stand beside them in a table, {@link CurvesView} draws them as lines.
 *
 * @param hidden units
 * @param steps k
 * @param train nats a picture
 * @param validation nats a picture
 */
public record Published(int hidden, int steps, double train, double validation) {
    /** Whose they are. */
    public static final String SOURCE = "published for the course's digits, Carnegie Mellon 10-707";

    /** More Gibbs steps with 100 hidden units, k = 1, 5, 10, 20. */
    public static final List<Published> STEPS = List.of(
            new Published(100, 1, 63.4, 77.6),
            new Published(100, 5, 66.6, 78.7),
            new Published(100, 10, 68.9, 80.4),
            new Published(100, 20, 70.5, 81.8));

    /** More hidden units with k = 1; its machine of 100 units is another run than that of {@link #STEPS}. */
    public static final List<Published> UNITS = List.of(
            new Published(50, 1, 91.7, 100.7),
            new Published(100, 1, 64.0, 77.9),
            new Published(200, 1, 40.5, 59.4),
            new Published(500, 1, 20.9, 43.6));

    private static final int PIXELS = 784;
    private static final int TRAIN_ROWS = 3000;
    private static final int VALIDATION_ROWS = 1000;

    /** The name of the course's file; pictures of another name may be the same ones, but nobody knows. */
    private static final String FILE = "digitstrain";

    /**
     * Lines in a plot with a word about them.
     *
     * @param lines empty where nothing was published for such a machine
     * @param words what they are, or why there are none
     */
    record Lines(List<ReferenceLine> lines, String words) {
        Lines {
            lines = List.copyOf(lines);
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /** What was published for a machine of this size; the first study where both have one. */
    static Optional<Published> find(int hidden, int steps) {
        return STEPS.stream().filter(one -> one.isOf(hidden, steps)).findFirst().or(() -> UNITS.stream()
                .filter(one -> one.isOf(hidden, steps))
                .findFirst());
    }

    private boolean isOf(int someHidden, int someSteps) {
        return hidden == someHidden && steps == someSteps;
    }

    /** The lines for a run as it is now. */
    static Lines lines(RbmSnapshot.DataInfo data, int hidden, ParamValues values) {
        int k = values.get(RbmParams.GIBBS_STEPS);
        Optional<Published> found = find(hidden, k);
        String missing = missing(data, values);
        if (!missing.isEmpty() || found.isEmpty()) {
            String why = missing.isEmpty() ? "not for " + hidden + " hidden units with k = " + k : missing;
            return new Lines(List.of(), "Published values, " + SOURCE + ". None here: " + why + ".\n" + all());
        }
        Published one = found.get();
        boolean same = isCourse(data);
        return new Lines(
                List.of(
                        new ReferenceLine(one.train(), label("train", one.train(), same)),
                        new ReferenceLine(one.validation(), label("validation", one.validation(), same))),
                one.words(same ? "" : data.name()));
    }

    private static String label(String set, double value, boolean same) {
        return "published " + set + " " + nats(value) + (same ? "" : ", other digits");
    }

    private String words(String otherData) {
        StringBuilder text = new StringBuilder("Final cross-entropy of " + hidden + " hidden units with k = " + steps
                + ": train " + nats(train) + ", validation " + nats(validation) + " nats a picture, " + SOURCE + ".");
        if (hidden == 100 && steps == 1) {
            Published second = UNITS.get(1);
            text.append(" A second run of the same machine was published with ")
                    .append(nats(second.train()))
                    .append(" and ")
                    .append(nats(second.validation()))
                    .append('.');
        }
        text.append(
                otherData.isEmpty()
                        ? " Learning rate, momentum and number of epochs of those runs may differ from yours."
                        : "\nMeasured on other pictures than these (" + otherData
                                + "): the level depends on how the digits are drawn, so compare the order of machines and"
                                + " the distance of the curves, not the values.");
        return text.toString();
    }

    /** What keeps the published values from meaning anything here, or nothing. */
    private static String missing(RbmSnapshot.DataInfo data, ParamValues values) {
        if (data.width() * data.height() != PIXELS) {
            return "they are for pictures of 28 \u00d7 28";
        }
        if (data.coding() != DataCoding.THRESHOLD) {
            return "they are for the coding " + DataCoding.THRESHOLD.label();
        }
        return values.get(LearningParams.SOURCE) == StatisticsSource.CONTRASTIVE
                ? ""
                : "they are for " + StatisticsSource.CONTRASTIVE.label();
    }

    private static boolean isCourse(RbmSnapshot.DataInfo data) {
        return data.name().toLowerCase(Locale.ROOT).contains(FILE)
                && data.trainRows() == TRAIN_ROWS
                && data.validationRows() == VALIDATION_ROWS;
    }

    private static String all() {
        return "There are values for 100 hidden units with k = "
                + STEPS.stream().map(one -> Integer.toString(one.steps())).collect(Collectors.joining(", "))
                + ", and for k = 1 with "
                + UNITS.stream().map(one -> Integer.toString(one.hidden())).collect(Collectors.joining(", "))
                + " hidden units.";
    }

    private static String nats(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
