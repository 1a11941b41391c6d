package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.Verdict.Kind;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class SearchCourseTest {
    private static final RandomKey KEY = RandomKey.ofSeed(92);
    private static final HopfieldNetwork NETWORK =
            HopfieldNetwork.of(new HebbRule(false), PatternSets.random(80, 10, KEY));

    private static AttractorSearch whole(int starts) {
        return AttractorSearch.of(NETWORK, starts, KEY, 1, ProgressSink.NONE);
    }

    @Test
    void portionsGiveTheSameAsOneSearchWhateverTheThreads() {
        for (int threads : List.of(1, 2, 3)) {
            SearchCourse course = new SearchCourse(NETWORK, KEY);
            int sum = 0;
            for (int portion : List.of(1, 20, 7, 300)) {
                course.advance(portion, threads, ProgressSink.NONE);
                sum += portion;
                assertThat(course.starts()).isEqualTo(sum);
                assertThat(course.result()).isEqualTo(whole(sum));
            }
        }
    }

    @Test
    void aCourseGoesBackAndOnAgain() {
        SearchCourse course = new SearchCourse(NETWORK, KEY);
        course.advance(200, 2, ProgressSink.NONE);
        course.rewind(50);
        assertThat(course.result()).isEqualTo(whole(50));
        course.advance(250, 2, ProgressSink.NONE);
        assertThat(course.result()).isEqualTo(whole(300));
        course.rewind(0);
        assertThat(course.starts()).isZero();
        assertThatThrownBy(() -> course.rewind(1)).hasMessageContaining("0 to 0");
    }

    @Test
    void attractorsAreNumberedInTheOrderOfFinding() {
        SearchCourse course = new SearchCourse(NETWORK, KEY);
        course.advance(1, 1, ProgressSink.NONE);
        SpinVector first = course.result().attractors().get(0).state();
        course.advance(299, 2, ProgressSink.NONE);
        assertThat(course.number(first)).isZero();
        assertThat(course.result().attractors())
                .extracting(attractor -> course.number(attractor.state()))
                .doesNotHaveDuplicates()
                .allMatch(number ->
                        number >= 0 && number < course.result().attractors().size());
        assertThat(course.number(SpinVector.random(80, KEY.child("elsewhere")))).isEqualTo(-1);
    }

    @Test
    void theBasinOfAStoredPatternIsTheSameAskedForEitherWay() {
        List<Integer> radii = List.of(0, 8, 16, 24, 32);
        BasinScan byNumber = BasinScan.of(NETWORK, 3, radii, 1, 60, KEY, 2, ProgressSink.NONE);
        BasinScan byState = BasinScan.around(NETWORK, NETWORK.patterns().get(3), radii, 60, KEY, 3, ProgressSink.NONE);
        assertThat(byState.points()).hasSameSizeAs(byNumber.points());
        for (int k = 0; k < radii.size(); k++) {
            assertThat(byState.points().get(k).recalled())
                    .isEqualTo(byNumber.points().get(k).recalled());
            assertThat(byState.points().get(k).meanOverlap())
                    .isEqualTo(byNumber.points().get(k).meanOverlap());
            assertThat(byState.points().get(k).overlapError())
                    .isEqualTo(byNumber.points().get(k).overlapError());
        }
    }

    @Test
    void everyAttractorComesBackFromItselfAndNoneFromItsInverse() {
        for (Attractor attractor : whole(100).attractors()) {
            BasinScan scan = BasinScan.around(NETWORK, attractor.state(), List.of(0, 80), 5, KEY, 1, ProgressSink.NONE);
            assertThat(scan.points().get(0).recalled().rate()).isEqualTo(1);
            assertThat(scan.points().get(1).recalled().rate()).isZero();
        }
    }

    @Test
    void stabilityIsExactForFixedPatternsAlone() {
        HopfieldNetwork crowded = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(80, 16, KEY));
        for (HopfieldNetwork network : List.of(NETWORK, crowded)) {
            PatternStability stability = PatternStability.of(network, KEY);
            int fixed = 0;
            for (int mu = 0; mu < network.patterns().size(); mu++) {
                boolean still = network.isFixedPoint(network.patterns().get(mu));
                assertThat(stability.overlaps().get(mu) == 1).isEqualTo(still);
                fixed += still ? 1 : 0;
            }
            assertThat(stability.exact()).isEqualTo(fixed);
            assertThat(stability.near()).isBetween(fixed, network.patterns().size());
        }
        assertThat(PatternStability.of(crowded, KEY).exact()).isLessThan(16);
        assertThat(PatternStability.of(HopfieldNetwork.empty(9, new HebbRule(false)), KEY)
                        .meanOverlap())
                .isNaN();
    }

    @Test
    void theSeriesOfDreamsEqualsSearchesOfSingleNetworks() {
        UnlearningSeries series =
                UnlearningSeries.of(NETWORK, UnlearningSeries.counts(100), 0.01, 4, 150, KEY, 2, ProgressSink.NONE);
        assertThat(series.points()).extracting(UnlearningSeries.Point::dreams).containsExactly(0, 10, 20, 50, 100);
        for (UnlearningSeries.Point point : series.points()) {
            HopfieldNetwork single = NETWORK.withRule(new UnlearningRule(new HebbRule(false), point.dreams(), 0.01, 4));
            assertThat(point.search()).isEqualTo(AttractorSearch.of(single, 150, KEY, 1, ProgressSink.NONE));
            assertThat(point.stability()).isEqualTo(PatternStability.of(single, KEY.child("patterns")));
            assertThat(point.stored().successes()
                            + point.spurious().successes()
                            + point.search().unfinished())
                    .isEqualTo(150);
        }
    }

    /**
     * Dreams make the shares of stored patterns larger (Hopfield, Feinstein and Palmer 1983): with 10 patterns in 80 units Hebb's
     * network is near its limit, and some dreams more than double what random starts find of it.
     */
    @Test
    void someDreamsHelpAndVeryManyDissolveTheMemories() {
        UnlearningSeries series =
                UnlearningSeries.of(NETWORK, List.of(0, 50, 100, 200, 3000), 0.01, 4, 400, KEY, 2, ProgressSink.NONE);
        UnlearningSeries.Point none = series.points().get(0);
        UnlearningSeries.Point best = series.best();
        assertThat(best.dreams()).isBetween(50, 200);
        assertThat(best.stored().low(4)).isGreaterThan(none.stored().high(4));
        assertThat(best.stability().near())
                .isGreaterThanOrEqualTo(none.stability().near());
        UnlearningSeries.Point last = series.points().get(series.points().size() - 1);
        assertThat(last.stored().high(4)).isLessThan(best.stored().low(4));
    }

    @Test
    void storedSharesTakeInversesInAndSpuriousOnesMixtures() {
        List<Attractor> attractors = new ArrayList<>();
        Verdict.Kind[] kinds = {
            Verdict.Kind.STORED,
            Verdict.Kind.INVERSE,
            Verdict.Kind.MIXTURE,
            Verdict.Kind.SPURIOUS,
            Verdict.Kind.SPURIOUS
        };
        for (int k = 0; k < kinds.length; k++) {
            attractors.add(new Attractor(
                    SpinVector.random(8, KEY.child(k)),
                    new Verdict(kinds[k], List.of(), List.of(), 0),
                    0,
                    1 << k,
                    0,
                    new Proportion(1 << k, 40)));
        }
        UnlearningSeries.Point point =
                new UnlearningSeries.Point(0, new AttractorSearch(attractors, 40, 9), new PatternStability(List.of()));
        assertThat(point.stored()).isEqualTo(new Proportion(1 + 2, 40));
        assertThat(point.spurious()).isEqualTo(new Proportion(4 + 8 + 16, 40));
        assertThat(point.distinctSpurious()).isEqualTo(3);
    }

    @Test
    void aSeriesEndsWhereNothingIsLeft() {
        UnlearningSeries series =
                UnlearningSeries.of(NETWORK, List.of(0, 3000, 4000), 0.05, 4, 20, KEY, 1, ProgressSink.NONE);
        assertThat(series.points()).hasSize(2);
        assertThat(series.points().get(1).stability().near()).isZero();
        assertThat(UnlearningSeries.counts(0)).containsExactly(0);
        assertThat(UnlearningSeries.counts(1000)).containsExactly(0, 10, 20, 50, 100, 200, 500, 1000);
        assertThat(UnlearningSeries.counts(30)).containsExactly(0, 10, 20, 30);
    }

    @Test
    void oneStoredPatternHasNoSpuriousState() {
        AttractorSearch search = AttractorSearch.of(
                HopfieldNetwork.of(new HebbRule(false), PatternSets.random(60, 1, KEY)), 50, KEY, 1, ProgressSink.NONE);
        assertThat(search.distinct(Kind.STORED)).isOne();
        assertThat(search.distinct(Kind.MIXTURE) + search.distinct(Kind.SPURIOUS))
                .isZero();
    }
}
