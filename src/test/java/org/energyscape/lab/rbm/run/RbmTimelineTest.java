package org.energyscape.lab.rbm.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.engine.run.StateCodec;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.CentringChoice;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of the past reached through states that were put on the disk: all of training is compared, bit for bit. */
final class RbmTimelineTest {
    private static final RbmStateCodec CODEC = new RbmStateCodec();
    private static final int STEPS = 60;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final AtomicInteger decoded = new AtomicInteger();
    private final AtomicInteger encoded = new AtomicInteger();
    private final AtomicReference<RbmSimulation> simulation = new AtomicReference<>();

    /** Every bit of a state, without help of the codec. */
    private static byte[] bytes(SavedState state) {
        RbmState saved = (RbmState) state;
        CdState trainer = saved.trainer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<float[]> floats = List.of(
                trainer.rbm().weights().data(),
                trainer.rbm().visibleBias(),
                trainer.rbm().hiddenBias(),
                trainer.weightUpdate(),
                trainer.visibleBiasUpdate(),
                trainer.hiddenBiasUpdate(),
                trainer.fantasy(),
                trainer.visibleMean(),
                trainer.hiddenMean());
        for (float[] values : floats) {
            ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * (values.length + 1));
            buffer.putInt(values.length);
            buffer.asFloatBuffer().put(values);
            bytes.writeBytes(buffer.array());
        }
        String rest = saved.step() + " " + trainer.epoch() + " " + trainer.position() + " "
                + Arrays.toString(trainer.swaps()) + saved.values();
        bytes.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private byte[] now() {
        return bytes(Objects.requireNonNull(simulation.get()).saveState());
    }

    private final class Counting implements StateCodec {
        @Override
        public int encodedBytes(SavedState state) {
            return CODEC.encodedBytes(state);
        }

        @Override
        public void encode(SavedState state, ByteBuffer to) {
            encoded.incrementAndGet();
            CODEC.encode(state, to);
        }

        @Override
        public SavedState decode(ByteBuffer from) {
            decoded.incrementAndGet();
            return CODEC.decode(from);
        }
    }

    /** The simulation, with a codec that counts. */
    @SuppressWarnings("unchecked")
    private Simulation<RbmSnapshot> counted(RbmSimulation built) {
        simulation.set(built);
        return (Simulation<RbmSnapshot>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Simulation.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stateCodec")) {
                        return new Counting();
                    }
                    try {
                        return method.invoke(built, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private SimulationRunner<RbmSnapshot> runner(ParamValues values, long memory, long disk) {
        return SimulationRunner.of(
                        (settings, log, progress) -> counted(new RbmSimulation(
                                SmallData.split(), settings, log, () -> RbmLook.NOTHING, Kernels.plain(1))),
                        values)
                .timelineBudget(memory)
                .timelineDisk(folder, disk, problem -> problems.add(problem.getMessage()))
                .synchronous();
    }

    private interface Change {
        void at(long step, SimulationRunner<RbmSnapshot> runner);
    }

    /** Trains, keeping every state by hand; then goes to every step in a wild order and compares. */
    private void check(ParamValues values, long memory, long disk, Change change) {
        SimulationRunner<RbmSnapshot> runner = runner(values, memory, disk);
        List<byte[]> original = new ArrayList<>();
        runner.tick(0);
        for (long step = 0; step <= STEPS; step++) {
            if (step > 0) {
                runner.tick(1);
            }
            change.at(step, runner);
            runner.tick(0);
            original.add(now());
        }
        List<Integer> order = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            order.add(step);
        }
        int[] shuffled = order.stream().mapToInt(Integer::intValue).toArray();
        RandomKey.ofSeed(5).stream().shuffle(shuffled);
        Collections.reverse(order);
        order.addAll(Arrays.stream(shuffled).boxed().toList());
        int before = decoded.get();
        for (int step : order) {
            runner.seek(step);
            runner.tick(0);
            assertThat(runner.status().step()).isEqualTo(step);
            assertThat(now()).as("step %s", step).isEqualTo(original.get(step));
        }
        assertThat(decoded.get() - before).isGreaterThan(STEPS);
        assertThat(encoded.get()).isGreaterThan(20);
        assertThat(problems).isEmpty();
        runner.close();
        assertThat(folder).isEmptyDirectory();
    }

    private static void nothing(long step, SimulationRunner<RbmSnapshot> runner) {}

    private static ParamValues values(StatisticsSource source) {
        return SmallData.values().with(LearningParams.SOURCE, source).with(LearningParams.PARTICLES, 20);
    }

    @Test
    void momentumAndFreshCoding() {
        check(values(StatisticsSource.CONTRASTIVE), 20_000, 1 << 20, RbmTimelineTest::nothing);
    }

    @Test
    void withoutMomentumTheLastChangeIsKeptToo() {
        check(
                values(StatisticsSource.CONTRASTIVE).with(RbmParams.MOMENTUM, 0.0),
                20_000,
                1 << 20,
                RbmTimelineTest::nothing);
    }

    @Test
    void fantasyParticlesOnADiskThatIsThinned() {
        check(values(StatisticsSource.PERSISTENT), 30_000, 150_000, RbmTimelineTest::nothing);
    }

    @Test
    void temperedParticlesWithTheirExchanges() {
        check(
                values(StatisticsSource.TEMPERED).with(LearningParams.TEMPERATURES, 4),
                60_000,
                2 << 20,
                RbmTimelineTest::nothing);
        assertThat(((RbmState) Objects.requireNonNull(simulation.get()).saveState())
                        .trainer()
                        .swaps())
                .hasSize(6);
    }

    @Test
    void runningMeansOfCentringAndSparsity() {
        check(
                values(StatisticsSource.CONTRASTIVE)
                        .with(LearningParams.CENTRING, CentringChoice.BOTH)
                        .with(LearningParams.SPARSITY_COST, 0.1)
                        .with(LearningParams.WEIGHT_DECAY, 0.0002),
                20_000,
                1 << 20,
                RbmTimelineTest::nothing);
    }

    @Test
    void settingsChangedOnTheWay() {
        check(values(StatisticsSource.PERSISTENT), 20_000, 1 << 20, (step, runner) -> {
            if (step == 9) {
                runner.apply(values(StatisticsSource.PERSISTENT).with(RbmParams.RATE, 0.0123456789));
            } else if (step == 17) {
                // As many rows as before, which are no tempered particles for that.
                runner.apply(values(StatisticsSource.TEMPERED)
                        .with(LearningParams.PARTICLES, 10)
                        .with(LearningParams.TEMPERATURES, 2));
            } else if (step == 31) {
                runner.apply(values(StatisticsSource.PERSISTENT));
            }
        });
    }

    @Test
    void aStateThatIsDecodedHasEveryBitOfTheOneThatWasEncoded() {
        RbmSimulation trained = new RbmSimulation(
                SmallData.split(),
                values(StatisticsSource.TEMPERED).with(RbmParams.SEED, Long.MAX_VALUE - 7),
                new MetricLog(),
                () -> RbmLook.NOTHING,
                Kernels.plain(1));
        for (int i = 0; i < 5; i++) {
            trained.step();
        }
        RbmState saved = (RbmState) trained.saveState();
        saved.trainer().weightUpdate()[3] = Float.intBitsToFloat(0x7fc0_1234);
        saved.trainer().weightUpdate()[4] = -0f;
        ByteBuffer buffer = ByteBuffer.allocate(CODEC.encodedBytes(saved));
        CODEC.encode(saved, buffer);
        assertThat(buffer.remaining()).isZero();
        RbmState back = (RbmState) CODEC.decode(buffer.flip());
        assertThat(bytes(back)).isEqualTo(bytes(saved));
        assertThat(back.values()).isEqualTo(saved.values());
        assertThat(back.step()).isEqualTo(5);
        assertThat(Float.floatToRawIntBits(back.trainer().weightUpdate()[3])).isEqualTo(0x7fc0_1234);
        assertThat(back.trainer().swaps()).isEqualTo(saved.trainer().swaps());
    }
}
