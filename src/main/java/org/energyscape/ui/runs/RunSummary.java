package org.energyscape.ui.runs;

import java.util.Locale;
import java.util.Map;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunPoint;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param run what the store says of it
 * @param train newest point of the cross-entropy of training pictures, or null
 * @param validation the same of validation pictures
 * @param overlap newest point of the overlap of a recall with its picture, of the free one where there are two; or null
 */
record RunSummary(
        RunInfo run,
        @Nullable RunPoint train,
        @Nullable RunPoint validation,
        @Nullable RunPoint overlap) {
    /** The metric that runs are compared by. */
    static final String METRIC = "crossEntropy";

    static final String TRAIN = "train";
    static final String VALIDATION = "validation";

    /** The metric that recalls are compared by. */
    static final String OVERLAP = "overlap";

    static RunSummary of(RunInfo run, Map<String, RunPoint> newest, Map<String, RunPoint> overlaps) {
        RunPoint free = overlaps.get("free");
        return new RunSummary(
                run, newest.get(TRAIN), newest.get(VALIDATION), free == null ? overlaps.get("clamped") : free);
    }

    long id() {
        return run.id();
    }

    /** How far its curves reach, in words; empty without any. */
    Length length() {
        return train != null
                ? new Length(train.x(), "epoch")
                : overlap != null ? new Length(overlap.x(), "sweep") : new Length(Double.NaN, "");
    }

    /**
     * How far a run has come; longer ones come after shorter ones, and last those without.
     *
     * @param count how many
     * @param unit what is counted
     */
    record Length(double count, String unit) implements Comparable<Length> {
        @Override
        public int compareTo(Length other) {
            return Double.compare(count, other.count);
        }

        String words() {
            return Double.isNaN(count) ? "" : RunsTable.shortened(count) + " " + unit + (count == 1 ? "" : "s");
        }
    }

    double lastOverlap() {
        return overlap == null ? Double.NaN : overlap.value();
    }

    double lastTrain() {
        return train == null ? Double.NaN : train.value();
    }

    double lastValidation() {
        return validation == null ? Double.NaN : validation.value();
    }

    /** A setting that is a number; NaN where the run has none of that name. */
    double setting(String key) {
        return run.header().params().get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String state() {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    /** Whether every word stands somewhere in what is known of the run; settings as {@code key=value}. */
    boolean matches(String words) {
        StringBuilder text = new StringBuilder();
        run.toMap()
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append(' '));
        run.header()
                .params()
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append(' '));
        String all = text.toString().toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
