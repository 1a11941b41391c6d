package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.RunController;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.gibbs.GibbsComparison;
import org.energyscape.lab.rbm.gibbs.GibbsSimulation;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.lab.rbm.gibbs.HeldPixels;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without a JavaFX toolkit and without threads: both runs move only when a test ticks them. */
class RbmControllerTest {
    @TempDir
    Path cache;

    private RbmController lab;
    private long now;

    @BeforeEach
    void begin() {
        lab = new RbmController(cache, 1, () -> Pacer.NEVER_WAIT, SmallData.labValues(), false);
        lab.use(SmallData.bars(100, 1));
        tick(0);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    /** Lets training do steps, then the window one pulse. */
    private RbmSnapshot tick(int steps) {
        lab.training().runner().tick(steps);
        now += 1_000_000_000L;
        lab.pulse(now);
        return Objects.requireNonNull(lab.snapshotProperty().get());
    }

    private GibbsSnapshot tickChains(int steps) {
        Objects.requireNonNull(lab.gibbs().runProperty().get()).runner().tick(steps);
        lab.pulse(now);
        return Objects.requireNonNull(lab.gibbs().snapshot());
    }

    @Test
    void aDrawingIsAnsweredByTheNextSnapshotAlsoWhilePaused() {
        assertThat(tick(3).belief()).isNull();
        lab.pad().begin();
        lab.pad().dab(2, 2, false);
        lab.drawn();
        RbmSnapshot.Belief belief = tick(0).belief();
        assertThat(Objects.requireNonNull(belief).hidden()).hasSize(9);
        assertThat(belief.reconstruction()).hasSize(36);
        assertThat(belief.input()[2 * 6 + 2]).isEqualTo(1);
    }

    @Test
    void theBeliefAboutADrawingChangesAsTrainingGoesOn() {
        lab.pad().put(SmallData.bars(1, 4).row(0));
        lab.drawn();
        float[] early = Objects.requireNonNull(tick(1).belief()).reconstruction();
        float[] later = Objects.requireNonNull(tick(200).belief()).reconstruction();
        assertThat(later).isNotEqualTo(early);
        assertThat(Objects.requireNonNull(tick(0).belief()).crossEntropy()).isLessThan(36 * Math.log(2));
    }

    @Test
    void lookingAtThePastDoesNotCutOffTheFuture() {
        tick(12);
        lab.training().seek(4);
        assertThat(tick(0).step()).isEqualTo(4);
        lab.look().inspect(3);
        lab.pad().put(SmallData.bars(1, 4).row(0));
        lab.drawn();
        RbmSnapshot past = tick(0);
        assertThat(past.step()).isEqualTo(4);
        assertThat(past.belief()).isNotNull();
        assertThat(Objects.requireNonNull(past.lens()).index()).isEqualTo(3);
        assertThat(lab.training().statusProperty().get().lastStep()).isEqualTo(12);
    }

    @Test
    void aChangedRateIsTakenOverLiveAndAChangedNumberOfHiddenUnitsBuildsAnew() {
        tick(5);
        lab.set(RbmParams.RATE, 0.02);
        RbmSnapshot live = tick(1);
        assertThat(live.step()).isEqualTo(6);
        assertThat(live.place().rate()).isLessThanOrEqualTo(0.02).isGreaterThan(0.019);
        lab.set(RbmParams.HIDDEN, 12);
        RbmSnapshot anew = tick(0);
        assertThat(anew.step()).isZero();
        assertThat(anew.hidden()).isEqualTo(12);
    }

    @Test
    void settingsOfPicturesAndChainsLeaveTrainingAlone() {
        tick(5);
        lab.set(RbmParams.FILTER_ORDER, FilterOrder.ACTIVITY);
        lab.set(RbmParams.CHAIN_COUNT, 7);
        assertThat(tick(0).step()).isEqualTo(5);
        assertThat(tickChains(0).chains()).isEqualTo(7);
    }

    @Test
    void otherDataStartTheRunAnewAndKeepTheDrawing() {
        tick(5);
        lab.pad().put(SmallData.bars(1, 4).row(0));
        lab.drawn();
        lab.use(SmallData.bars(60, 9));
        RbmSnapshot snapshot = tick(0);
        assertThat(snapshot.step()).isZero();
        assertThat(snapshot.data().trainRows()).isEqualTo(48);
        assertThat(snapshot.data().validationRows()).isEqualTo(12);
        assertThat(snapshot.belief()).isNotNull();
    }

    @Test
    void aNewSeedGivesAnotherRun() {
        float[] first = tick(0).filters();
        lab.training().newSeed();
        assertThat(tick(0).filters()).isNotEqualTo(first);
        assertThat(lab.valuesProperty().get().get(RbmParams.SEED)).isEqualTo(2);
    }

    @Test
    void chainsUseTheWeightsOfTheMomentTheyBeganAndTakeNewOnesOnRequest() {
        tick(8);
        lab.gibbs().shown();
        assertThat(tickChains(4).origin()).isEqualTo("epoch 2");
        tick(8);
        assertThat(tickChains(4).origin()).isEqualTo("epoch 2");
        lab.gibbs().takePresentWeights();
        assertThat(tickChains(0).origin()).isEqualTo("epoch 4");
    }

    @Test
    void chainsThatFollowTakeTheWeightsOfEachNewEpoch() {
        tick(4);
        lab.gibbs().followingProperty().set(true);
        tick(4);
        assertThat(tickChains(1).origin()).isEqualTo("epoch 2");
        tick(4);
        assertThat(tickChains(1).origin()).isEqualTo("epoch 3");
    }

    @Test
    void chainsThatFollowGoBackWithTheTimeLineOfTheTraining() {
        lab.look().exhibit(Set.of(Exhibit.Kind.FANTASIES, Exhibit.Kind.RECONSTRUCTIONS));
        RbmSnapshot early = tick(5);
        tick(11);
        lab.gibbs().followingProperty().set(true);
        tick(0);
        assertThat(tickChains(1).origin()).isEqualTo("epoch 4");
        lab.training().seek(5);
        RbmSnapshot back = tick(0);
        assertThat(back.step()).isEqualTo(5);
        assertThat(early.exhibits()).hasSize(2);
        assertThat(back.exhibits())
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class)
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(early.exhibits());
        assertThat(tickChains(0).origin()).isEqualTo("epoch 1, batch 1 of 4");
        assertThat(Objects.requireNonNull(lab.gibbs().weights()).filters()).isEqualTo(early.filters());
        // Within the time after which weights are taken again: what was shown last is not forgotten.
        lab.training().seek(6);
        lab.training().runner().tick(0);
        lab.pulse(now + 1);
        assertThat(Objects.requireNonNull(lab.gibbs().weights()).origin()).isEqualTo("epoch 1, batch 1 of 4");
        now += 1_000_000_000L;
        lab.pulse(now);
        assertThat(tickChains(0).origin()).isEqualTo("epoch 1, batch 2 of 4");
        lab.training().seek(16);
        tick(0);
        assertThat(tickChains(0).origin()).isEqualTo("epoch 4");
    }

    @Test
    void heldAgainstFreeStartsBothAnewFromTheSamePictures() {
        tick(4);
        tickChains(2);
        lab.gibbs().keepUpperHalf();
        lab.pulse(now);
        lab.set(RbmParams.CHAIN_COMPARE, true);
        GibbsSnapshot both = tickChains(20);
        GibbsComparison comparison = Objects.requireNonNull(both.comparison());
        assertThat(comparison.hidden()).isEqualTo(18);
        assertThat(comparison.course().length()).isEqualTo(10);
        for (int r = 0; r < both.chains(); r++) {
            for (int i = 0; i < 18; i++) {
                assertThat(both.samples()[r * 36 + i]).isEqualTo(comparison.original()[r * 36 + i]);
            }
        }
        Objects.requireNonNull(lab.gibbs().runProperty().get()).seek(6);
        assertThat(Objects.requireNonNull(tickChains(0).comparison()).course().length())
                .as("one transport moves both")
                .isEqualTo(3);
        lab.set(RbmParams.CHAIN_COMPARE, false);
        assertThat(tickChains(2).comparison()).isNull();
    }

    @Test
    void theBrushHoldsPixelsOfAllChains() {
        tick(4);
        tickChains(2);
        lab.gibbs().setBrush(HeldPixels.Brush.INK);
        lab.gibbs().dab(3, 3);
        lab.pulse(now);
        GibbsSnapshot held = tickChains(6);
        assertThat(held.held()[3 * 6 + 3]).isTrue();
        for (int chain = 0; chain < held.chains(); chain++) {
            assertThat(held.samples()[chain * 36 + 3 * 6 + 3]).isEqualTo(1);
        }
        lab.gibbs().freeAll();
        lab.pulse(now);
        assertThat(tickChains(1).held()).containsOnly(false);
    }

    @Test
    void chainsStepBackToTheSamePicture() {
        tick(4);
        float[] two = tickChains(4).samples();
        tickChains(6);
        Objects.requireNonNull(lab.gibbs().runProperty().get()).seek(4);
        assertThat(tickChains(0).samples()).isEqualTo(two);
    }

    @Test
    void theLongWalkTakesAHundredChainsAThousandStepsAndCanBeGoneBack() {
        tick(4);
        lab.gibbs().showMap();
        tickChains(6);
        RunController<GibbsSnapshot> chains =
                Objects.requireNonNull(lab.gibbs().runProperty().get());
        lab.gibbs().walkFar();
        assertThat(tickChains(500).chains()).isEqualTo(100);
        assertThat(chains.playingProperty().get()).isTrue();
        GibbsSnapshot early = tickChains(1);
        assertThat(early.step()).isEqualTo(501);
        tickChains(1507);
        GibbsSnapshot end = tickChains(0);
        assertThat(end.step()).isEqualTo(2000);
        assertThat(chains.playingProperty().get()).isFalse();
        end = tickChains(0);
        assertThat(chains.statusProperty().get().lastStep()).isEqualTo(2000);
        assertThat(Objects.requireNonNull(end.map()).counted()).isEqualTo(1000);
        assertThat(chains.granularityProperty().get()).isEqualTo(GibbsSimulation.FULL);
        assertThat(chains.speedProperty().get()).isEqualTo(12);
        chains.seek(501);
        GibbsSnapshot back = tickChains(0);
        assertThat(back.step()).isEqualTo(501);
        assertThat(back.samples()).isEqualTo(early.samples());
        assertThat(Objects.requireNonNull(back.map()).counted()).isEqualTo(250);
        tickChains(0);
        assertThat(chains.statusProperty().get().step())
                .as("nothing drives it on")
                .isEqualTo(501);
    }

    @Test
    void aPauseEndsTheLongWalk() {
        tick(4);
        tickChains(2);
        lab.gibbs().walkFar();
        tickChains(40);
        RunController<GibbsSnapshot> chains =
                Objects.requireNonNull(lab.gibbs().runProperty().get());
        chains.pause();
        tickChains(0);
        tickChains(0);
        assertThat(chains.speedProperty().get()).isEqualTo(12);
        assertThat(tickChains(2100).step()).isEqualTo(2140);
        assertThat(tickChains(0).step()).isEqualTo(2140);
    }

    @Test
    void theActivityNamesTheStateOfTheRun() {
        lab.training().runner().tick(0);
        lab.pulse(now);
        assertThat(lab.training().statusProperty().get().state()).isEqualTo(RunState.READY);
        assertThat(lab.activityProperty().get()).isEqualTo("Ready");
        tick(2);
        assertThat(lab.activityProperty().get()).isEqualTo("Paused");
    }
}
