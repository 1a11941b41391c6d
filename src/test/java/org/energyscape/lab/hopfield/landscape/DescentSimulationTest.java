package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.Test;

class DescentSimulationTest {
    private static final ParamValues VALUES = LandscapeParams.SMALL_SET.defaults();

    @Test
    void aWalkGoesDownAtEveryStepAndEndsInTheFixedPointOfItsBasin() {
        for (RuleChoice rule : RuleChoice.OF_SPINS) {
            DescentSimulation simulation = new DescentSimulation(VALUES.with(RuleParams.RULE, rule));
            simulation.execute(new DescentSimulation.From(0b10110));
            SmallLandscape small = simulation.snapshot().small();
            double energy = Double.POSITIVE_INFINITY;
            while (!simulation.isFinished()) {
                double now = small.places()[2 * simulation.snapshot().state() + 1];
                assertThat(now).isLessThan(energy);
                energy = now;
                simulation.step();
            }
            int end = simulation.snapshot().state();
            assertThat(small.basinList().get(small.basins()[0b10110]).root()).isEqualTo(end);
        }
    }

    @Test
    void basinsOfAllStatesSumToTwoToTheN() {
        for (int units : new int[] {4, 9, 16}) {
            SmallLandscape small = SmallLandscape.of(VALUES.with(LandscapeParams.SMALL_UNITS, units));
            assertThat(small.basinList().stream()
                            .mapToInt(SmallLandscape.Basin::size)
                            .sum())
                    .isEqualTo(1 << units);
            int[] counted = new int[small.basinList().size()];
            for (int basin : small.basins()) {
                counted[basin]++;
            }
            assertThat(counted)
                    .containsExactly(small.basinList().stream()
                            .mapToInt(SmallLandscape.Basin::size)
                            .toArray());
        }
    }

    @Test
    void oneStoredPatternMakesTwoBasinsOfHalfTheStatesUpToTies() {
        SmallLandscape small =
                SmallLandscape.of(VALUES.with(LandscapeParams.SMALL_UNITS, 7).with(LandscapeParams.SMALL_STORED, 1));
        assertThat(small.basinList()).hasSize(2);
        assertThat(small.basinList()).allMatch(basin -> basin.size() == 64);
        assertThat(small.basinList().stream().map(SmallLandscape.Basin::kind))
                .containsExactlyInAnyOrder(Verdict.Kind.STORED, Verdict.Kind.INVERSE);
        // E = -(N/2) m² + P/2 at m = ±1.
        assertThat(small.basinList()).allMatch(basin -> basin.energy() == -3.0);
        assertThat(small.localMinima()).isEqualTo(2);
    }

    @Test
    void asManyHadamardPatternsAsUnitsMakeEveryStateAFixedPoint() {
        SmallLandscape small = SmallLandscape.of(
                VALUES.with(LandscapeParams.SMALL_KIND, SmallPatterns.HADAMARD).with(LandscapeParams.SMALL_STORED, 8));
        assertThat(small.basinList()).hasSize(256).allMatch(basin -> basin.size() == 1);
    }

    @Test
    void whatHasNoHadamardPatternsIsSaidInWords() {
        ParamValues hadamard = VALUES.with(LandscapeParams.SMALL_KIND, SmallPatterns.HADAMARD);
        assertThat(SmallLandscape.of(hadamard.with(LandscapeParams.SMALL_UNITS, 6))
                        .problem())
                .contains("6 units");
        assertThat(SmallLandscape.of(
                                hadamard.with(LandscapeParams.SMALL_UNITS, 4).with(LandscapeParams.SMALL_STORED, 5))
                        .problem())
                .contains("No more than 4 patterns");
        DescentSimulation simulation = new DescentSimulation(hadamard.with(LandscapeParams.SMALL_UNITS, 6));
        assertThat(simulation.isFinished()).isTrue();
        assertThat(simulation.snapshot().state()).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.execute(new DescentSimulation.From(0)));
    }

    @Test
    void theFirstWalkIsOneOfTheLongestAndASeedDecidesIt() {
        DescentSnapshot first = new DescentSimulation(VALUES).snapshot();
        assertThat(new DescentSimulation(VALUES).snapshot().path()).containsExactly(first.path());
        int longest = 0;
        for (int s = 0; s < 256; s++) {
            DescentSimulation simulation = new DescentSimulation(VALUES);
            simulation.execute(new DescentSimulation.From(s));
            longest = Math.max(longest, simulation.snapshot().path().length);
        }
        assertThat(first.path()).hasSize(longest);
        assertThat(Arrays.stream(first.path()).distinct().count()).isEqualTo(longest);
    }
}
