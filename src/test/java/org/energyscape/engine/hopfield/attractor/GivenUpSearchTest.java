package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.Questions;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

/** A portion of a search asks before each sweep of each start whether it is still wanted. */
final class GivenUpSearchTest {
    private static final RandomKey KEY = RandomKey.ofSeed(3);
    private static final int PORTION = 20;

    private static HopfieldNetwork network() {
        return HopfieldNetwork.of(new ProjectionRule(false), PatternSets.random(100, 30, KEY));
    }

    private static AttractorSearch whole() {
        return AttractorSearch.of(network(), 2 * PORTION, KEY, 1, ProgressSink.NONE);
    }

    @Test
    void aPortionThatIsGivenUpCountsNothingAndIsTheSameToTheBitWhenItIsDone() {
        SearchCourse course = new SearchCourse(network(), KEY);
        course.advance(PORTION, 1, ProgressSink.NONE);
        AttractorSearch before = course.result();
        for (int at : new int[] {1, 30, 60}) {
            Questions questions = Questions.stopAt(at);
            assertThatThrownBy(() -> course.advance(PORTION, 1, questions)).isInstanceOf(CancellationException.class);
            assertThat(questions.asked()).isEqualTo(at);
            assertThat(course.starts()).isEqualTo(PORTION);
            assertThat(course.result()).isEqualTo(before);
        }
        course.advance(PORTION, 2, ProgressSink.NONE);
        assertThat(course.result()).isEqualTo(whole());
    }

    @Test
    void startsThatHadEndedAreNotFollowedAgain() {
        Questions all = Questions.endless();
        new SearchCourse(network(), KEY).advance(PORTION, 1, all);
        SearchCourse course = new SearchCourse(network(), KEY);
        Questions most = Questions.stopAt(all.asked());
        assertThatThrownBy(() -> course.advance(PORTION, 1, most)).isInstanceOf(CancellationException.class);
        Questions rest = Questions.endless();
        course.advance(PORTION, 1, rest);
        // One question a start is left, and none for a sweep.
        assertThat(rest.asked()).isEqualTo(PORTION);
        assertThat(course.starts()).isEqualTo(PORTION);
    }

    @Test
    void lookingAtTheStoredPatternsAndAtABasinCanBeGivenUp() {
        HopfieldNetwork network = network();
        network.couplings();
        Questions all = Questions.endless();
        PatternStability stability = PatternStability.of(network, KEY, all);
        assertThat(all.asked()).isGreaterThanOrEqualTo(network.patterns().size());
        assertThat(stability).isEqualTo(PatternStability.of(network, KEY));
        assertThatThrownBy(() -> PatternStability.of(network, KEY, Questions.stopAt(all.asked())))
                .isInstanceOf(CancellationException.class);
        Questions basin = Questions.stopAt(5);
        assertThatThrownBy(() ->
                        BasinScan.around(network, network.patterns().get(0), java.util.List.of(40), 10, KEY, 1, basin))
                .isInstanceOf(CancellationException.class);
        assertThat(basin.asked()).isEqualTo(5);
    }
}
