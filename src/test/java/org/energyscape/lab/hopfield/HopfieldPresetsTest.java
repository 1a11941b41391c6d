package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every story of the lab shows what it tells. */
class HopfieldPresetsTest {
    private static ParamValues values(String id) {
        return HopfieldPresets.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static HopfieldSnapshot end(ParamValues values) {
        HopfieldSimulation simulation = new HopfieldSimulation(values, new MetricLog());
        while (!simulation.isFinished()) {
            simulation.step();
        }
        return simulation.snapshot();
    }

    private static HopfieldSnapshot.Track free(String id) {
        return Objects.requireNonNull(end(values(id)).free());
    }

    @Test
    void thereAreAtLeastTwelveWithIdsOfTheirOwnAndAStoryEach() {
        assertThat(HopfieldPresets.ALL).hasSizeGreaterThanOrEqualTo(12);
        Set<String> ids = new HashSet<>();
        for (Preset preset : HopfieldPresets.ALL) {
            assertThat(ids.add(preset.id())).isTrue();
            assertThat(preset.story()).endsWith(".").hasSizeLessThan(260);
        }
        assertThat(HopfieldPresets.ALL.get(0).values()).isEqualTo(HopfieldParams.SET.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"noisy-glyphs", "salt-and-pepper", "gaussian"})
    void noiseIsUndone(String id) {
        assertThat(Objects.requireNonNull(new HopfieldSimulation(values(id), new MetricLog())
                                .snapshot()
                                .free())
                        .wrong())
                .isBetween(140, 270);
        assertThat(free(id).words()).isEqualTo("Reached stored pattern 1 (Heart)");
    }

    @Test
    void aHiddenHalfComesBackInBothProcesses() {
        HopfieldSnapshot end = end(values("half-hidden"));
        assertThat(Objects.requireNonNull(end.free()).wrong()).isZero();
        assertThat(Objects.requireNonNull(end.clamped()).wrong()).isZero();
        assertThat(end.storedItems()).hasSize(8);
    }

    @Test
    void clampedErrorsStayAndFreeOnesGo() {
        HopfieldSnapshot end = end(values("held-errors"));
        int held = 0;
        for (int i = 0; i < end.truth().length; i++) {
            held += !end.hidden()[i] && end.damaged()[i] != end.truth()[i] ? 1 : 0;
        }
        assertThat(held).isBetween(30, 90);
        assertThat(Objects.requireNonNull(end.clamped()).wrong()).isGreaterThanOrEqualTo(held);
        assertThat(Objects.requireNonNull(end.free()).wrong()).isZero();
    }

    @Test
    void theNegativeIsReached() {
        assertThat(free("inverse").words()).isEqualTo("Reached the inverse of stored pattern 1 (Heart)");
    }

    @Test
    void aShiftedPictureIsNotFound() {
        assertThat(free("shifted").words()).doesNotContain("stored pattern 1");
        assertThat(free("shifted").truthOverlap()).isLessThan(0.5);
    }

    @Test
    void theMixtureOfThreeOverlapsByHalfWithEachAndLiesHigher() {
        HopfieldSnapshot end = end(values("mixture"));
        HopfieldSnapshot.Track track = Objects.requireNonNull(end.free());
        assertThat(track.words()).startsWith("A mixture of").contains("1 (Random 1)", "2 (Random 2)", "3 (Random 3)");
        for (double overlap : track.overlaps()) {
            assertThat(Math.abs(overlap)).isBetween(0.4, 0.6);
        }
        HopfieldSnapshot stored = end(values("mixture").with(HopfieldParams.NOISE, 0.0));
        assertThat(track.energy())
                .isGreaterThan(Objects.requireNonNull(stored.free()).energy());
    }

    @Test
    void digitsMelt() {
        assertThat(free("digits-too-alike").words()).contains("mixture");
    }

    @Test
    void belowTheCriticalLoadRecallEndsNearby() {
        assertThat(free("load-a-tenth").wrong()).isLessThanOrEqualTo(2);
    }

    @Test
    void aboveItAStoredPatternIsLeft() {
        HopfieldSnapshot start = new HopfieldSimulation(values("too-many"), new MetricLog()).snapshot();
        assertThat(Objects.requireNonNull(start.free()).wrong()).isZero();
        assertThat(free("too-many").truthOverlap()).isLessThan(0.7);
    }

    @Test
    void inACrowdClampingLeadsHome() {
        HopfieldSnapshot end = end(values("crowded"));
        assertThat(Objects.requireNonNull(end.free()).truthOverlap()).isLessThan(0.8);
        assertThat(Objects.requireNonNull(end.clamped()).truthOverlap()).isGreaterThan(0.99);
    }

    @Test
    void whatIsCoveredIsLostWhereWhatIsHiddenIsFound() {
        ParamValues covered = values("covered");
        assertThat(free("covered").truthOverlap()).isLessThan(0.8);
        String hidden = covered.get(HopfieldParams.DAMAGE).replace("cover ink", "hide");
        HopfieldSnapshot end = end(covered.with(HopfieldParams.DAMAGE, hidden));
        assertThat(Objects.requireNonNull(end.clamped()).truthOverlap()).isGreaterThan(0.95);
    }

    @Test
    void allUnitsAtOnceSwing() {
        assertThat(free("two-cycle").words()).isEqualTo("2-cycle");
    }

    @Test
    void whatRemembersEverythingCorrectsNothing() {
        HopfieldSnapshot.Track track = free("all-remembered");
        assertThat(track.flips()).isLessThanOrEqualTo(3);
        assertThat(track.wrong()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void noStoryIsMissingFromTheseTests() {
        assertThat(HopfieldPresets.ALL.stream().map(Preset::id).toList())
                .isEqualTo(List.of(
                        "noisy-glyphs",
                        "half-hidden",
                        "held-errors",
                        "salt-and-pepper",
                        "gaussian",
                        "inverse",
                        "shifted",
                        "mixture",
                        "digits-too-alike",
                        "load-a-tenth",
                        "too-many",
                        "crowded",
                        "covered",
                        "two-cycle",
                        "all-remembered",
                        "sixteen-orthogonal",
                        "full-of-orthogonal"));
    }

    @Test
    void orthogonalPatternsComeBackAndAsManyAsUnitsKeepEveryError() {
        HopfieldSnapshot.Track sixteen = free("sixteen-orthogonal");
        assertThat(sixteen.words()).isEqualTo("Reached stored pattern 1 (H 1)");
        HopfieldSnapshot start = new HopfieldSimulation(values("sixteen-orthogonal"), new MetricLog()).snapshot();
        assertThat(Objects.requireNonNull(start.free()).wrong()).isBetween(40, 90);
        HopfieldSnapshot full = new HopfieldSimulation(values("full-of-orthogonal"), new MetricLog()).snapshot();
        int wrong = Objects.requireNonNull(full.free()).wrong();
        assertThat(wrong).isPositive();
        HopfieldSnapshot end = end(values("full-of-orthogonal"));
        assertThat(end.storedItems()).hasSize(64);
        assertThat(Objects.requireNonNull(end.free()).wrong()).isEqualTo(wrong);
        assertThat(Objects.requireNonNull(end.free()).flips()).isZero();
    }
}
