package org.energyscape.lab;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;

/**
 * One laboratory, registered once in {@link LabRegistry}: navigation, tour, smoke tests and command line all iterate
 * over the registry. Implementations hold no state; they load JavaFX classes only in {@link #open}.
 */
public interface Lab {
    /** In the outcome of a recorded lab: SHA-256 of what came out, which a replay compares. */
    String FINAL_HASH = "finalSha256";

    /** In the outcome of a recorded lab: SHA-256 of the data. */
    String DATA_HASH = "dataSha256";

    /** In the outcome of a recorded lab: what computed. */
    String KERNELS = "kernels";

    /** In the outcome of a recorded run: its number in the store. */
    String RUN = "run";

    /** In files and on the command line: {@code "hopfield"}. */
    String id();

    /** On screen: {@code "Hopfield network"}. */
    String title();

    /** One sentence: what can be seen here. */
    String summary();

    /** An Ikonli code of the Feather pack, such as {@code "fth-grid"}. */
    String icon();

    LabGroup group();

    /** Every setting of the lab, display ones included. */
    ParamSet params();

    /** Ready-made settings, each a small story; the first is the default demo. */
    default List<Preset> presets() {
        return List.of(new Preset("default", "Defaults", "Every setting as it comes.", params().defaults()));
    }

    /** The pages a preset can turn to: words by id, in order. */
    default Map<String, String> pages() {
        return Map.of();
    }

    /** Whether {@link #run} does something that belongs into the store of runs. */
    default boolean isRecorded() {
        return false;
    }

    /** How a recorded run of this lab is spoken of. */
    default RunWords runWords(RunHeader run) {
        return RunWords.TRAINING;
    }

    /** The settings in the record of a run: those of the lab, unless it is of another kind. */
    default ParamSet recordedParams(RunHeader run) {
        return params();
    }

    /** Addresses of the style sheets of its pages; loaded with the window, since reading one takes longer than a frame. */
    default List<String> styleSheets() {
        return List.of();
    }

    /** Opens the page; on the FX thread, returns at once. */
    LabPage open(LabContext context);

    /**
     * Does the lab's main job without a window.
     *
     * <p>A lab that {@link #isRecorded} puts into its outcome {@value #FINAL_HASH}, {@value #DATA_HASH} and
     * {@value #KERNELS}, and {@value #RUN} where the request asks for a record.
     *
     * @return the outcome for the JSON summary: numbers, booleans, texts, lists and maps of these
     * @throws IOException if data cannot be read or results not written
     * @throws IllegalArgumentException if settings and data do not fit together
     */
    Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException;
}
