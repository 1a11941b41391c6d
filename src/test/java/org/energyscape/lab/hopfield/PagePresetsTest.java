package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Preset;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.Test;

/** Runs without a JavaFX toolkit. Stories about the page of attention and of orthogonal patterns are tested beside them. */
class PagePresetsTest {
    private static ParamValues values(String id) {
        return PagePresets.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static HopfieldSnapshot start(ParamValues values) {
        return new HopfieldSimulation(values.narrowedTo(HopfieldParams.RECALL_SET), new MetricLog()).snapshot();
    }

    private static HopfieldNetwork network(String id) {
        return start(values(id)).memories().network();
    }

    @Test
    void everyPageHasAStoryAndIdsAreNotUsedTwice() {
        Set<String> pages = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Preset preset : new HopfieldLab().presets()) {
            assertThat(ids.add(preset.id())).as(preset.id()).isTrue();
            assertThat(preset.story()).endsWith(".").hasSizeLessThan(260);
            pages.add(preset.page());
        }
        assertThat(pages).isEqualTo(new HopfieldLab().pages().keySet());
    }

    private static double rate(RuleChoice rule) {
        ParamValues values =
                values("rules-compared").narrowedTo(HopfieldParams.RECALL_SET).with(RuleParams.RULE, rule);
        List<SpinVector> patterns = start(values).memories().network().patterns();
        return TrialComparison.run(values, patterns, new BitSet(), 200, 1, ProgressSink.NONE)
                .free()
                .recallRate();
    }

    @Test
    void projectionFindsWhatHebbMixesUp() {
        assertThat(rate(RuleChoice.HEBB)).isBetween(0.2, 0.5);
        assertThat(rate(RuleChoice.PROJECTION)).isGreaterThan(0.97);
    }

    @Test
    void projectionMakesTheWellsEquallyDeep() {
        List<Double> hebb = new ArrayList<>();
        List<Double> projection = new ArrayList<>();
        HopfieldNetwork one = network("wells");
        HopfieldNetwork two = network("wells-of-projection");
        one.patterns().forEach(pattern -> hebb.add(one.energy(pattern)));
        two.patterns().forEach(pattern -> projection.add(two.energy(pattern)));
        assertThat(spread(projection)).isLessThan(0.02);
        assertThat(spread(hebb)).isGreaterThan(0.02);
    }

    /** Largest less smallest, in parts of the mean. */
    private static double spread(List<Double> energies) {
        double least = energies.stream().mapToDouble(e -> e).min().orElseThrow();
        double most = energies.stream().mapToDouble(e -> e).max().orElseThrow();
        return (most - least)
                / Math.abs(energies.stream().mapToDouble(e -> e).average().orElseThrow());
    }

    private static double stored(String id) {
        AttractorSearch search = AttractorSearch.of(network(id), 1000, RandomKey.ofSeed(1), 1, ProgressSink.NONE);
        return (search.hits(Verdict.Kind.STORED) + search.hits(Verdict.Kind.INVERSE)) / 1000.0;
    }

    @Test
    void dreamsClearMixturesAway() {
        assertThat(stored("before-dreams")).isBetween(0.5, 0.7);
        assertThat(stored("after-dreams")).isGreaterThan(0.85);
    }

    @Test
    void atThatTemperatureAPictureTremblesAndStays() {
        HopfieldSimulation simulation =
                new HopfieldSimulation(values("warm-walks").narrowedTo(HopfieldParams.RECALL_SET), new MetricLog());
        for (int step = 0; step < 50 * 784; step++) {
            simulation.step();
        }
        HopfieldSnapshot.Track track =
                java.util.Objects.requireNonNull(simulation.snapshot().free());
        assertThat(track.finished()).isFalse();
        assertThat(track.truthOverlap()).isBetween(0.5, 0.999);
    }
}
