package org.energyscape.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.CdTrainer;
import org.energyscape.engine.rbm.Centring;
import org.energyscape.engine.rbm.Momentum;
import org.energyscape.engine.rbm.NegativePhase;
import org.energyscape.engine.rbm.Rbm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CdStateFileTest {
    private static final int M = 12;
    private static final int N = 5;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state.npz");
    }

    private static CdConfig config() {
        return CdConfig.DEFAULT
                .withNegative(new NegativePhase.Tempered(6, 3))
                .withMomentum(Momentum.constant(0.7))
                .withCentring(Centring.BOTH)
                .withBatchSize(7);
    }

    private static CdTrainer trainer(CdConfig config) {
        RandomKey key = RandomKey.ofSeed(3);
        float[] units = new float[30 * M];
        for (int i = 0; i < units.length; i++) {
            units[i] = key.child("data").uniformAt(i) < 0.4f ? 1 : 0;
        }
        return new CdTrainer(
                Rbm.gaussian(M, N, 0.1, key.child("w")), new FloatMatrix(30, M, units), config, key, Kernels.plain(1));
    }

    private static void assertThatAllIsTheSame(CdState a, CdState b) {
        assertThat(a.epoch()).isEqualTo(b.epoch());
        assertThat(a.position()).isEqualTo(b.position());
        assertThat(a.rbm().weights()).isEqualTo(b.rbm().weights());
        assertThat(a.rbm().visibleBias()).isEqualTo(b.rbm().visibleBias());
        assertThat(a.rbm().hiddenBias()).isEqualTo(b.rbm().hiddenBias());
        assertThat(a.weightUpdate()).isEqualTo(b.weightUpdate());
        assertThat(a.visibleBiasUpdate()).isEqualTo(b.visibleBiasUpdate());
        assertThat(a.hiddenBiasUpdate()).isEqualTo(b.hiddenBiasUpdate());
        assertThat(a.fantasy()).isEqualTo(b.fantasy());
        assertThat(a.swaps()).isEqualTo(b.swaps());
        assertThat(a.visibleMean()).isEqualTo(b.visibleMean());
        assertThat(a.hiddenMean()).isEqualTo(b.hiddenMean());
    }

    @Test
    void trainingGoesOnFromTheFileBitForBit() throws IOException {
        for (NegativePhase negative : new NegativePhase[] {
            new NegativePhase.Tempered(6, 3), new NegativePhase.Persistent(6), new NegativePhase.Contrastive()
        }) {
            CdTrainer straight = trainer(config().withNegative(negative));
            for (int i = 0; i < 8; i++) {
                straight.step();
            }
            NpzFile.write(file(), CdStateFile.arrays(straight.state()));
            CdStateFile.Stored stored = CdStateFile.read(file());
            assertThat(stored.isWhole()).isTrue();
            assertThatAllIsTheSame(stored.state(), straight.state());
            CdTrainer other = trainer(config().withNegative(negative));
            other.restore(stored.state());
            for (int i = 0; i < 9; i++) {
                straight.step();
                other.step();
            }
            assertThatAllIsTheSame(other.state(), straight.state());
        }
    }

    @Test
    void theMachineAloneIsReadAsEver() throws IOException {
        CdTrainer trainer = trainer(config());
        trainer.finishEpoch();
        NpzFile.write(file(), CdStateFile.arrays(trainer.state()));
        Rbm rbm = RbmFile.read(file());
        assertThat(rbm.weights()).isEqualTo(trainer.rbm().weights());
        Map<String, NpyArray> arrays = NpzFile.read(file());
        assertThat(arrays)
                .containsOnlyKeys(
                        "W",
                        "b",
                        "c",
                        "W_velocity",
                        "b_velocity",
                        "c_velocity",
                        "epoch",
                        "position",
                        "particles",
                        "swaps",
                        "v_mean",
                        "h_mean");
        assertThat(arrays).hasEntrySatisfying("W_velocity", array -> assertThat(array.shape())
                .containsExactly(M, N));
        assertThat(arrays).hasEntrySatisfying("particles", array -> {
            assertThat(array.shape()).containsExactly(18, M);
            assertThat(array.type()).isEqualTo(NpyType.UINT8);
        });
        assertThat(arrays)
                .hasEntrySatisfying("swaps", array -> assertThat(array.shape()).containsExactly(2, 2));
        assertThat(arrays)
                .hasEntrySatisfying("epoch", array -> assertThat(array.values()).containsExactly(1));
    }

    @Test
    void weightsAloneAreAStateWithoutVelocitiesAtTheBeginning() throws IOException {
        Rbm rbm = Rbm.gaussian(M, N, 0.1, RandomKey.ofSeed(4));
        RbmFile.write(file(), rbm);
        assertThat(CdStateFile.isWhole(file())).isFalse();
        CdStateFile.Stored stored = CdStateFile.read(file());
        assertThat(stored.isWhole()).isFalse();
        assertThatAllIsTheSame(stored.state(), CdState.start(rbm));
        CdStateFile.Stored placed = stored.at(3, 14);
        assertThat(placed.state().epoch()).isEqualTo(3);
        assertThat(placed.state().position()).isEqualTo(14);
        assertThat(placed.isWhole()).isFalse();
    }

    private void assertThatItIsRefused(String name, NpyArray wrong, String words) throws IOException {
        CdTrainer trainer = trainer(config());
        trainer.step();
        Map<String, NpyArray> arrays = new LinkedHashMap<>(CdStateFile.arrays(trainer.state()));
        arrays.put(name, wrong);
        NpzFile.write(file(), arrays);
        assertThatThrownBy(() -> CdStateFile.read(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file() + ", array " + name)
                .hasMessageContaining(words);
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() throws IOException {
        assertThatItIsRefused("c_velocity", NpyArray.of(new float[N + 1]), "expected 5 values, found shape (6,)");
        assertThatItIsRefused("W_velocity", NpyArray.of(new FloatMatrix(N, N)), "expected 60 values");
        assertThatItIsRefused("particles", NpyArray.of(new FloatMatrix(18, M + 1)), "expected rows of 12 units");
        assertThatItIsRefused(
                "swaps", new NpyArray(NpyType.INT64, new int[] {2, 4}, new double[8]), "for 18 particles");
        assertThatItIsRefused("epoch", NpyArray.of(new float[] {-1}), "a whole number from 0, found -1");
        assertThatItIsRefused("v_mean", NpyArray.of(new float[M - 1]), "expected 12 values");
        float[] infinite = new float[N];
        infinite[2] = Float.POSITIVE_INFINITY;
        assertThatItIsRefused("c_velocity", NpyArray.of(infinite), "found Infinity at value 2");
    }

    @Test
    void aMissingArrayIsNamed() throws IOException {
        Map<String, NpyArray> arrays =
                new LinkedHashMap<>(CdStateFile.arrays(trainer(config()).state()));
        arrays.remove("position");
        NpzFile.write(file(), arrays);
        assertThatThrownBy(() -> CdStateFile.read(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the array position of a state of training is missing");
    }
}
