package org.energyscape.lab;

import java.util.List;
import org.energyscape.engine.record.runs.RunHeader;

/**
 * How a kind of recorded run is spoken of, and which of its curves are drawn.
 *
 * @param unit what its curves count by, such as {@code "epoch"}
 * @param activity what goes on from a checkpoint: {@code "training"}
 * @param again what a replay has done: {@code "was trained again"}
 * @param end what a replay compares, in the plural: {@code "final weights"}
 * @param curves the pictures of its curves, the foremost first
 */
public record RunWords(String unit, String activity, String again, String end, List<Curves> curves) {
    /** A model that was trained. */
    public static final RunWords TRAINING = new RunWords(
            "epoch",
            "training",
            "was trained again",
            "final weights",
            List.of(new Curves(
                    "crossEntropy",
                    "Cross-entropy of recorded runs",
                    "epoch",
                    "cross-entropy (nats a picture)",
                    true,
                    "train")));

    public RunWords {
        curves = List.copyOf(curves);
    }

    /** The words for a run, by its lab; those of training where this version has no such lab. */
    public static RunWords of(RunHeader run, List<Lab> labs) {
        return labs.stream()
                .filter(lab -> lab.id().equals(run.lab()))
                .findFirst()
                .map(lab -> lab.runWords(run))
                .orElse(TRAINING);
    }

    /**
     * One picture of curves.
     *
     * @param metric which curves it shows
     * @param title over it
     * @param x title of its axis
     * @param y title of its axis
     * @param logarithmic whether y is
     * @param solid the set whose curve is solid, others are dashed; empty where every set has a colour of its own
     */
    public record Curves(String metric, String title, String x, String y, boolean logarithmic, String solid) {}
}
