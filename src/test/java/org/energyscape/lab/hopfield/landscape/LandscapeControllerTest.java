package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stepped by hand, without a toolkit. */
class LandscapeControllerTest {
    private final LabSettings settings =
            new LabSettings(LandscapeParams.SET.and(RuleParams.SET), (before, now) -> changed(before, now));
    private final LandscapeController controller = new LandscapeController(settings, () -> Pacer.NEVER_WAIT, false);

    private void changed(ParamValues before, ParamValues now) {
        controller.settingsChanged(before, now);
    }

    @AfterEach
    void close() {
        controller.close();
    }

    private void settle() {
        controller.plane().run().runner().tick(0);
        controller.states().run().runner().tick(0);
        controller.pulse();
    }

    private LandscapeMap remember(Memories memories) {
        controller.remember(memories);
        settle();
        LandscapeMap map = controller.plane().map();
        return Objects.requireNonNull(map);
    }

    @Test
    void aPlaneStaysWhileNothingButTheTemperatureChanges() {
        LandscapeMap first = remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0));
        LandscapeMap warm = remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0.5));
        assertThat(warm).isSameAs(first);
        assertThat(Objects.requireNonNull(controller.plane().snapshot()).temperature())
                .isEqualTo(0.5);
        LandscapeMap other = remember(Ground.memories(new HebbRule(false), 4, UpdateOrder.RANDOM, 0.5));
        assertThat(other).isNotSameAs(first);
    }

    @Test
    void memoriesThatCameLateLeaveNothingOfThoseBefore() {
        controller.remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0));
        controller.remember(Ground.memories(new HebbRule(true), 5, UpdateOrder.RANDOM, 0));
        assertThat(controller.plane().map()).isNull();
        settle();
        assertThat(Objects.requireNonNull(controller.plane().map()).network().patterns())
                .hasSize(5);
        assertThat(Objects.requireNonNull(controller.plane().snapshot()).map())
                .isSameAs(controller.plane().map());
    }

    @Test
    void aPlaceIsRememberedByTheSettingsAndRecallsBeginThere() {
        remember(Ground.memories(new HebbRule(false), 3, UpdateOrder.RANDOM, 0));
        controller.plane().walkFrom(3, -2);
        settle();
        assertThat(settings.values().get(LandscapeParams.WALK_START)).isEqualTo(WalkStart.PLACE);
        assertThat(settings.values().get(LandscapeParams.PLACE_FIRST)).isEqualTo(3.0);
        controller.plane().ask(new LandscapeQuestion(-1, 3, -2));
        settle();
        assertThat(Objects.requireNonNull(controller.plane().snapshot()).closer())
                .isNotNull();
        assertThat(Objects.requireNonNull(controller.plane().snapshot()).step()).isZero();
    }

    @Test
    void aChosenStateIsDescendedFromAndTheTransportIsThatOfTheViewInFront() {
        settle();
        assertThat(controller.transport()).isSameAs(controller.plane().run());
        controller.turnTo(LandscapeController.Look.STATES);
        assertThat(controller.transport()).isSameAs(controller.states().run());
        controller.states().descend(77);
        settle();
        assertThat(Objects.requireNonNull(controller.states().snapshot()).path()[0])
                .isEqualTo(77);
        settings.set(LandscapeParams.SMALL_UNITS, 5);
        settle();
        assertThat(Objects.requireNonNull(controller.states().snapshot())
                        .small()
                        .basins())
                .hasSize(32);
    }

    @Test
    void anEmptyMemoryIsSaidInWords() {
        LandscapeMap map = remember(Ground.memories(new HebbRule(false), 0, UpdateOrder.RANDOM, 0));
        assertThat(map.problem()).contains("Nothing is stored");
        controller.plane().run().play();
        settle();
        assertThat(Objects.requireNonNull(controller.plane().snapshot()).walks())
                .isEmpty();
    }
}
