package org.energyscape.lab.hopfield.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SoftmaxProfile.Regime;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.HopfieldParams;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Memories, queries, updates and what is computed beside them, without a toolkit. */
class AttentionControllerTest {
    private final LabSettings settings = new LabSettings(AttentionParams.SET, (before, now) -> {});
    private final AttentionController controller = new AttentionController(settings, Pacer.NEVER_WAIT, true);

    @AfterEach
    void close() {
        controller.close();
    }

    private AttentionSnapshot now() {
        controller.runner().tick(0);
        controller.pulse();
        AttentionSnapshot snapshot = controller.snapshot();
        assertThat(snapshot).isNotNull();
        return snapshot;
    }

    private Update update() {
        Update update = now().update();
        assertThat(update).isNotNull();
        return update;
    }

    private <T> void set(Param<T> param, T value) {
        settings.set(param, value);
    }

    private static Memories lab(int side, int stored) {
        List<GalleryItem> gallery = new ArrayList<>();
        for (int k = 0; k < stored; k++) {
            SpinVector picture =
                    SpinVector.random(side * side, RandomKey.ofSeed(1).child(k));
            gallery.add(new GalleryItem(k, "Picture " + k, picture, true));
        }
        SpinVector blank = SpinVector.threshold(new float[side * side], 1);
        return new Memories(
                side,
                gallery,
                HopfieldNetwork.empty(side * side, new HebbRule(false)),
                stored - 1,
                blank,
                blank,
                new BitSet(),
                UpdateOrder.RANDOM,
                0,
                1);
    }

    @Test
    void atSmallBetaTheResultIsTheMeanOfAllMemories() {
        set(AttentionParams.BETA, 1e-5);
        Update update = update();
        AttentionMemories memories = now().memories();
        for (int i = 0; i < memories.units(); i++) {
            double mean = 0;
            for (int k = 0; k < memories.count(); k++) {
                mean += memories.vectors().at(k, i) / (double) memories.count();
            }
            // β times the greatest difference of similarities is below 0.01.
            assertThat(update.result()[i]).isCloseTo((float) mean, within(0.01f));
        }
        assertThat(update.profile().regime()).isEqualTo(Regime.AVERAGE);
    }

    @Test
    void atLargeBetaTheResultIsTheMemoryThatWasDamaged() {
        set(AttentionParams.BETA, 10.0);
        set(AttentionParams.WHICH, 7);
        Update update = update();
        assertThat(update.nearest()).isEqualTo(6);
        assertThat(update.distance()).isLessThan(1e-4);
        assertThat(update.profile().regime()).isEqualTo(Regime.SINGLE);
    }

    @Test
    void theErrorOfOneUpdateKeepsTheBoundAtEveryBeta() {
        for (double beta : UpdateMaker.betas(25)) {
            set(AttentionParams.BETA, beta);
            Update update = update();
            assertThat(update.error()).as("β = %s", beta).isLessThanOrEqualTo(update.bound() + 1e-4);
        }
    }

    @Test
    void updatesNeverRaiseTheEnergyAndEndAtAFixedPoint() {
        for (double beta : new double[] {0.001, 0.0357, 0.1}) {
            set(AttentionParams.BETA, beta);
            controller.runner().play();
            controller.runner().tick(AttentionSimulation.MOST_UPDATES + 1);
            Update update = update();
            double before = Double.POSITIVE_INFINITY;
            for (double energy : update.energies()) {
                assertThat(energy).isLessThanOrEqualTo(before + 1e-5);
                before = energy;
            }
            assertThat(update.settled()).isTrue();
        }
    }

    @Test
    void steppingBackAndForthReachesTheSameBits() {
        controller.runner().step();
        controller.runner().tick(0);
        float[] once = update().state();
        assertThat(now().step()).isEqualTo(1);
        controller.runner().stepBack();
        assertThat(now().step()).isZero();
        controller.runner().step();
        controller.runner().tick(0);
        assertThat(update().state()).isEqualTo(once);
    }

    @Test
    void sameSettingsGiveTheSameBits() {
        AttentionSimulation one = new AttentionSimulation(AttentionParams.SET.defaults());
        AttentionSimulation two = new AttentionSimulation(AttentionParams.SET.defaults());
        Update first = one.snapshot().update();
        Update second = two.snapshot().update();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(first.result()).isEqualTo(second.result());
        assertThat(first.weights()).isEqualTo(second.weights());
    }

    @Test
    void layerNormMakesMemoriesOfMeanZeroAndEqualLength() {
        AttentionMemories memories = now().memories();
        for (int k = 0; k < memories.count(); k++) {
            double sum = 0;
            double square = 0;
            for (int i = 0; i < memories.units(); i++) {
                double x = memories.vectors().at(k, i);
                sum += x;
                square += x * x;
            }
            assertThat(sum).isCloseTo(0, within(1e-3));
            assertThat(square).isCloseTo(784, within(1e-2));
        }
    }

    @Test
    void drawingTurnsTheQueryIntoADrawingAndUndoTakesTheStrokeBack() {
        float[] before = now().query();
        controller.beginStroke();
        controller.dab(14, 14, false);
        AttentionSnapshot drawn = now();
        assertThat(settings.values().get(AttentionParams.QUERY)).isEqualTo(AttentionParams.Query.DRAWN);
        assertThat(drawn.query()[14 * 28 + 14]).isEqualTo(1);
        controller.clear();
        assertThat(now().query()).containsOnly(0);
        assertThat(controller.undo()).isTrue();
        assertThat(now().query()).isEqualTo(drawn.query()).isNotEqualTo(before);
        assertThat(controller.undo()).isTrue();
        assertThat(now().query()).isEqualTo(before);
        assertThat(controller.undo()).isFalse();
    }

    @Test
    void onlyWhatIsInFrontIsComputed() {
        for (AttentionTab tab : AttentionTab.values()) {
            controller.front(tab);
            AttentionSnapshot snapshot = now();
            assertThat(snapshot.journey() != null).isEqualTo(tab == AttentionTab.JOURNEY);
            assertThat(snapshot.dense() != null).isEqualTo(tab == AttentionTab.DENSE);
            assertThat(snapshot.matrix() != null).isEqualTo(tab == AttentionTab.MATRIX);
        }
    }

    @Test
    void weightsAreTheSoftmaxOfBetaTimesTheSimilaritiesAtEveryBetaSetInTurn() {
        for (double beta : new double[] {0.001, 0.0357, 0.002}) {
            set(AttentionParams.BETA, beta);
            Update update = update();
            int best = update.profile().largest();
            for (int k = 0; k < update.weights().length; k++) {
                double ratio = Math.exp(beta * (update.similarities()[k] - update.similarities()[best]));
                assertThat(update.weights()[k] / update.weights()[best]).isCloseTo(ratio, within(1e-9));
            }
        }
    }

    @Test
    void whatWasKeptGivesTheBitsOfAFreshStart() {
        controller.front(AttentionTab.MATRIX);
        now();
        set(AttentionParams.BETA, 0.01);
        set(AttentionParams.QUERY, AttentionParams.Query.MIXTURE);
        AttentionSnapshot kept = now();
        AttentionSimulation fresh = new AttentionSimulation(settings.values().narrowedTo(AttentionParams.SET));
        fresh.execute(new AttentionCommand.Front(AttentionTab.MATRIX));
        AttentionSnapshot anew = fresh.snapshot();
        assertThat(kept.matrix()).isNotNull();
        assertThat(anew.matrix()).isNotNull();
        assertThat(kept.matrix().weights()).isEqualTo(anew.matrix().weights());
        assertThat(kept.update()).isNotNull();
        assertThat(anew.update()).isNotNull();
        assertThat(kept.update().result()).isEqualTo(anew.update().result());
    }

    @Test
    void settingsThatMakeNoDifferenceUnderTheQueryAreNotAsked() {
        assertThat(AttentionParams.matters(AttentionParams.SHARE, settings.values()))
                .isFalse();
        assertThat(AttentionParams.matters(AttentionParams.NOISE, settings.values()))
                .isTrue();
        set(AttentionParams.QUERY, AttentionParams.Query.MIXTURE);
        assertThat(AttentionParams.matters(AttentionParams.SHARE, settings.values()))
                .isTrue();
        assertThat(AttentionParams.matters(AttentionParams.NOISE, settings.values()))
                .isFalse();
        set(AttentionParams.QUERY, AttentionParams.Query.DRAWN);
        assertThat(AttentionParams.matters(AttentionParams.WHICH, settings.values()))
                .isFalse();
    }

    @Test
    void stopsOverBetaAreWrittenInOneForm() {
        assertThat(AttentionWords.stop(1e-5)).isEqualTo("1e-5");
        assertThat(AttentionWords.stop(0.152)).isEqualTo("2e-1");
        assertThat(AttentionWords.stop(2.85)).isEqualTo("3e0");
        assertThat(AttentionWords.stop(10)).isEqualTo("1e1");
        assertThat(AttentionWords.beta(3.51e-5)).isEqualTo("3.51e-5");
    }

    @Test
    void anEmptyGalleryIsAStateOfItsOwn() {
        controller.remember(lab(8, 0));
        set(AttentionParams.SOURCE, AttentionParams.Source.GALLERY);
        assertThat(now().memories().count()).isZero();
        assertThat(now().update()).isNull();
    }

    @Test
    void theGallerysPicturesCanBeTheMemories() {
        set(AttentionParams.SOURCE, AttentionParams.Source.GALLERY);
        for (int stored : new int[] {1, 3}) {
            controller.remember(lab(8, stored));
            AttentionSnapshot snapshot = now();
            assertThat(snapshot.memories().names()).hasSize(stored);
            assertThat(snapshot.query()).hasSize(64);
            assertThat(update().weights()).hasSize(stored);
        }
    }

    @Test
    void everyRowOfTheMatrixSumsToOne() {
        controller.front(AttentionTab.MATRIX);
        AttentionSnapshot.Matrix matrix = now().matrix();
        assertThat(matrix).isNotNull();
        int count = now().memories().count();
        for (int r = 0; r < matrix.names().size(); r++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += matrix.weights()[r * count + k];
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aLargerDegreeLetsFewerMemoriesTakePart() {
        controller.front(AttentionTab.DENSE);
        double before = Double.POSITIVE_INFINITY;
        for (int degree : new int[] {2, 8, 30}) {
            set(AttentionParams.DEGREE, degree);
            AttentionSnapshot.Dense dense = now().dense();
            assertThat(dense).isNotNull();
            assertThat(dense.power().profile().effective()).isLessThan(before);
            before = dense.power().profile().effective();
        }
    }

    @Test
    void aDrawnQueryIsASettingThatAnotherPageIsAskedWithToo() {
        assertThat(now().query()).hasSize(784);
        controller.beginStroke();
        controller.dab(14, 14, false);
        AttentionSnapshot drawn = now();
        ParamValues kept = settings.values();
        assertThat(kept.get(AttentionParams.DRAWING)).hasSize(784);
        set(AttentionParams.QUERY, AttentionParams.Query.MIXTURE);
        assertThat(now().query()).isNotEqualTo(drawn.query());
        settings.setAll(ParamValues.fromMap(HopfieldParams.SET, kept.toMap()));
        assertThat(now().query()).isEqualTo(drawn.query());
        // Those of a version without the setting, or of another size, are blank.
        settings.setAll(settings.values().with(AttentionParams.DRAWING, ""));
        assertThat(now().query()).containsOnly(0);
        settings.setAll(settings.values().with(AttentionParams.DRAWING, "////"));
        assertThat(now().query()).containsOnly(0);
    }

    @Test
    void aDrawingIsReadBackToTheSignAndOneThatIsNoneIsRefusedWithWhatIsExpected() {
        StringBuilder all = new StringBuilder();
        for (int k = 0; k < 64; k++) {
            all.append(DrawnQuery.text(new float[] {k / 63f}));
        }
        String text = all.toString();
        assertThat(text).startsWith("ABC").endsWith("+/");
        assertThat(DrawnQuery.text(DrawnQuery.picture(text, 64))).isEqualTo(text);
        assertThat(DrawnQuery.picture(text, 64)).startsWith(0).endsWith(1);
        for (String wrong : new String[] {"AB", "A?CD", "A".repeat(65 * 65)}) {
            assertThatThrownBy(() -> settings.values().with(AttentionParams.DRAWING, wrong))
                    .isInstanceOf(ParamException.class)
                    .hasMessageContaining("attentionDrawing")
                    .hasMessageContaining("a square of up to 64 x 64 signs");
        }
    }
}
