package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.PrincipalPlane;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.part.Memories;
import org.junit.jupiter.api.Test;

class LandscapeMapTest {
    private final List<LandscapeMap> coarse = new ArrayList<>();

    private LandscapeMap map(LearningRule rule, int stored) {
        return map(rule, stored, EnergyPlane.Surface.FLAT);
    }

    private LandscapeMap map(LearningRule rule, int stored, EnergyPlane.Surface surface) {
        Memories memories = Ground.memories(rule, stored, UpdateOrder.RANDOM, 0);
        return LandscapeMap.of(
                memories.network(),
                Ground.names(memories),
                surface,
                RandomKey.ofSeed(3),
                ProgressSink.NONE,
                coarse::add);
    }

    @Test
    void marksLieWhereThePrincipalPlaneProjectsThem() {
        for (LearningRule rule : List.of(new HebbRule(false), new DenseMemoryRule.Polynomial(3, true))) {
            LandscapeMap map = map(rule, 4);
            int units = Ground.SIDE * Ground.SIDE;
            float[] rows = new float[map.points().size() * units];
            for (int k = 0; k < map.points().size(); k++) {
                System.arraycopy(map.points().get(k).state().toFloats(), 0, rows, k * units, units);
            }
            FloatMatrix states = new FloatMatrix(map.points().size(), units, rows);
            float[] places = PrincipalPlane.of(states).project(states);
            for (int k = 0; k < map.points().size(); k++) {
                LandscapePoint point = map.points().get(k);
                assertThat(point.first()).isEqualTo(places[2 * k]);
                assertThat(point.second()).isEqualTo(places[2 * k + 1]);
                assertThat(point.energy()).isEqualTo(map.network().energy(point.state()));
                assertThat(point.fixed()).isEqualTo(map.network().isFixedPoint(point.state()));
            }
        }
    }

    @Test
    void cellsHaveTheEnergyOfTheNearestState() {
        LandscapeMap map = map(new HebbRule(false), 4);
        EnergyPlane plane = map.plane();
        assertThat(plane).isNotNull();
        EnergyPlane.Area area = plane.area();
        for (int k = 0; k < map.energies().length; k += 97) {
            double x = area.left() + (k % plane.columns() + 0.5) / plane.columns() * (area.right() - area.left());
            int row = k / plane.columns();
            double y = area.bottom() + (row + 0.5) / plane.rows() * (area.top() - area.bottom());
            double[] picture = plane.plane().at(x, y);
            int[] spins = new int[picture.length];
            for (int i = 0; i < spins.length; i++) {
                spins[i] = picture[i] < 0 ? -1 : 1;
            }
            assertThat(map.energies()[k]).isEqualTo((float) map.network().energy(SpinVector.of(spins)));
        }
    }

    @Test
    void theSurfaceThroughTheStatesHasEachOfThemInItsPlace() {
        LandscapeMap map = map(new HebbRule(false), 4, EnergyPlane.Surface.THROUGH);
        EnergyPlane plane = map.plane();
        assertThat(plane).isNotNull();
        for (LandscapePoint point : map.points()) {
            assertThat(plane.nearest(point.first(), point.second())).isEqualTo(point.state());
        }
        // Elsewhere the blend, summed here over the twelve nearest in another way.
        double x = 1.7;
        double y = -2.3;
        double[] picture = new double[Ground.SIDE * Ground.SIDE];
        map.points().stream()
                .sorted(java.util.Comparator.comparingDouble(p -> Math.hypot(p.first() - x, p.second() - y)))
                .limit(12)
                .forEach(p -> {
                    double square = Math.pow(p.first() - x, 2) + Math.pow(p.second() - y, 2);
                    for (int i = 0; i < picture.length; i++) {
                        picture[i] += p.state().spin(i) / square;
                    }
                });
        SpinVector state = plane.nearest(x, y);
        for (int i = 0; i < picture.length; i++) {
            if (Math.abs(picture[i]) > 1e-9) {
                assertThat(state.spin(i)).isEqualTo(picture[i] < 0 ? -1 : 1);
            }
        }
    }

    @Test
    void aCoarseMapOfTheSamePlaneComesFirst() {
        LandscapeMap fine = map(new HebbRule(false), 3);
        assertThat(coarse).hasSize(1);
        assertThat(coarse.get(0).points()).isEqualTo(fine.points());
        assertThat(coarse.get(0).energies()).hasSize(LandscapeMap.COARSE * LandscapeMap.COARSE);
        assertThat(fine.energies()).hasSize(LandscapeMap.FINE * LandscapeMap.FINE);
    }

    @Test
    void inversesAreMarkedWhereTheEnergyIsEvenAndOnlyThere() {
        assertThat(map(new HebbRule(false), 3).points())
                .filteredOn(point -> point.kind() == LandscapePoint.Kind.INVERSE)
                .hasSize(3);
        assertThat(map(new DenseMemoryRule.Polynomial(3, true), 3).points())
                .noneMatch(point -> point.kind() == LandscapePoint.Kind.INVERSE);
    }

    @Test
    void nothingStoredAndAPatternAloneAreSaidInWords() {
        assertThat(map(new HebbRule(false), 0).problem()).startsWith("Nothing is stored");
        LandscapeMap line = map(new HebbRule(false), 1);
        assertThat(line.plane()).isNull();
        assertThat(line.problem()).startsWith("All these states lie on one line");
        assertThat(map(new DenseMemoryRule.Exponential(1), 1).problem()).contains("a plane needs two directions");
    }
}
