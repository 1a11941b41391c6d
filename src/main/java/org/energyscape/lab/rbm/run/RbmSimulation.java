package org.energyscape.lab.rbm.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.CdTrainer;
import org.energyscape.engine.rbm.PseudoLikelihood;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.ReconstructionMonitor;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.engine.run.StateCodec;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.doctor.Finding;
import org.energyscape.lab.rbm.doctor.TrainingDoctor;
import org.energyscape.lab.rbm.param.BiasStart;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.jspecify.annotations.Nullable;

/**
 * Training of an RBM by contrastive divergence, a minibatch a step, with the measurements of MODELS §3 on training and
 * validation pictures. All curves count in epochs; cross-entropies are in nats a picture.
 *
 * <p>A measurement looks at no more than {@value #MEASURED} pictures of each set, so that it is no visible pause. It is
 * made every epoch, and more often while the first epochs change much. {@link #summary()} measures on all pictures.
 *
 * <p>Everything follows from settings, pictures and seed. What is drawn or looked at comes in by {@link RbmLook} and
 * only enters snapshots.
 */
public final class RbmSimulation implements Simulation<RbmSnapshot> {
    public static final Granularity MINIBATCH = new Granularity("minibatch", "Minibatch");
    public static final Granularity EPOCH = new Granularity("epoch", "Epoch");
    static final Granularity TEN_EPOCHS = new Granularity("tenEpochs", "10 epochs");
    public static final List<Granularity> GRANULARITIES = List.of(MINIBATCH, EPOCH, TEN_EPOCHS);

    public static final MetricLog.Series TRAIN = new MetricLog.Series("crossEntropy", "train");
    public static final MetricLog.Series VALIDATION = new MetricLog.Series("crossEntropy", "validation");
    public static final MetricLog.Series TRAIN_ERROR = new MetricLog.Series("squaredError", "train");
    public static final MetricLog.Series VALIDATION_ERROR = new MetricLog.Series("squaredError", "validation");
    public static final MetricLog.Series TRAIN_FREE_ENERGY = new MetricLog.Series("freeEnergy", "train");
    public static final MetricLog.Series VALIDATION_FREE_ENERGY = new MetricLog.Series("freeEnergy", "validation");
    public static final MetricLog.Series GAP = new MetricLog.Series("freeEnergyGap", "");

    public static final MetricLog.Series TRAIN_PSEUDO = new MetricLog.Series("pseudoLogLikelihood", "train");
    public static final MetricLog.Series VALIDATION_PSEUDO = new MetricLog.Series("pseudoLogLikelihood", "validation");

    /** Most pictures of a set that a point of a curve is measured on. */
    public static final int MEASURED = 500;

    /** Pictures handed to the views to pick from. */
    private static final int EXAMPLES = 100;

    /** Epochs in which points lie closer than an epoch. */
    private static final int EARLY_EPOCHS = 1;

    private static final int EARLY_POINTS = 5;
    private static final int LONGEST_STRIDE = 100;

    private final RbmData data;
    private final DataCoding coding;
    private final MetricLog metrics;
    private final Supplier<RbmLook> look;
    private final RandomKey key;
    private final FloatMatrix coded;
    private final FloatMatrix codedValidation;
    private final Rbm rbm;
    private final Rbm initial;
    private final CdTrainer trainer;
    private final ReconstructionMonitor monitor;
    private final RbmProbe probe;
    private final Kernels kernels;
    private final VitalSigns signs;
    private final ActivityHistory history;
    private final RbmSnapshot.DataInfo info;
    private final int batches;
    private ParamValues values;
    private List<Finding> findings = List.of();
    private int codedEpoch = -1;
    private long step;

    /**
     * A run at its start.
     *
     * @param values of {@link RbmParams#TRAINING}
     * @param look what the student looks at; asked whenever a snapshot is made
     */
    public RbmSimulation(RbmData data, ParamValues values, MetricLog metrics, Supplier<RbmLook> look, Kernels kernels) {
        this.data = data;
        this.values = values;
        this.metrics = metrics;
        this.look = look;
        this.kernels = kernels;
        coding = values.get(RbmParams.CODING);
        key = RandomKey.ofSeed(values.get(RbmParams.SEED)).child("rbm");
        codedValidation = coding.binarise()
                .apply(data.validation(), key.child("validation coding"))
                .values();
        coded = coding == DataCoding.GREY
                ? data.train().values()
                : new FloatMatrix(data.train().size(), data.train().features());
        code(0);
        int hidden = values.get(RbmParams.HIDDEN);
        initial = Rbm.gaussian(
                data.train().features(), hidden, values.get(RbmParams.INITIAL_DEVIATION), key.child("weights"));
        if (values.get(LearningParams.BIAS_START) == BiasStart.LOG_ODDS) {
            float[] odds = Rbm.logOdds(coded);
            System.arraycopy(odds, 0, initial.visibleBias(), 0, odds.length);
        }
        rbm = initial.copy();
        trainer = new CdTrainer(rbm, coded, LearningParams.config(values), key.child("training"), kernels);
        monitor = new ReconstructionMonitor(rbm.visible(), hidden, key.child("monitor"), kernels);
        probe = new RbmProbe(rbm, codedValidation, oneOfEachClass(data.validation()), kernels);
        signs = new VitalSigns(trainer, probe, kernels);
        history = new ActivityHistory(hidden);
        int batch = values.get(RbmParams.BATCH_SIZE);
        batches = (data.train().size() + batch - 1) / batch;
        int m = data.train().features();
        int examples = Math.min(EXAMPLES, codedValidation.getRowDimension());
        info = new RbmSnapshot.DataInfo(
                data,
                coding,
                new FloatMatrix(examples, m, Arrays.copyOf(codedValidation.data(), examples * m)),
                coding == DataCoding.GREY ? ReconstructionMonitor.entropy(coded) : 0);
    }

    /** The machine being trained; only between steps. */
    public Rbm rbm() {
        return rbm;
    }

    /** All that training goes on from, a copy for the files of a run; only between steps. */
    public CdState trainerState() {
        return trainer.state();
    }

    /** The settings in force. */
    public ParamValues values() {
        return values;
    }

    /** Epochs done. */
    public int epochs() {
        return trainer.epoch();
    }

    /** Pictures learned from so far, repetitions counted. */
    public long examples() {
        return place().examples();
    }

    @Override
    public List<Granularity> granularities() {
        return GRANULARITIES;
    }

    @Override
    public void apply(ParamValues changed) {
        values = changed;
        trainer.configure(LearningParams.config(changed));
    }

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("Training knows no command " + command);
    }

    /**
     * Learns from one minibatch.
     *
     * @throws IllegalStateException if the weights are no finite numbers any more
     */
    @Override
    public void step() {
        if (isFinished()) {
            return;
        }
        code(trainer.epoch());
        if (step == 0) {
            measure();
        }
        trainer.step();
        step++;
        if (isMeasured()) {
            if (!rbm.isFinite()) {
                throw new IllegalStateException("Training diverged in epoch " + (trainer.epoch() + 1)
                        + ": a weight is no finite number any more. A learning rate below "
                        + values.get(RbmParams.RATE) + " or less momentum helps.");
            }
            measure();
        }
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        if (granularity.equals(MINIBATCH)) {
            return true;
        }
        return trainer.position() == 0 && (granularity.equals(EPOCH) || trainer.epoch() % 10 == 0);
    }

    @Override
    public boolean isFinished() {
        int epochs = values.get(RbmParams.EPOCHS);
        return epochs > 0 && trainer.epoch() >= epochs;
    }

    @Override
    public void restart() {
        trainer.restore(CdState.start(initial));
        forgetSigns();
        step = 0;
        code(0);
    }

    @Override
    public RbmSnapshot snapshot() {
        RbmLook now = look.get();
        VitalSigns.Units units = new VitalSigns.Units(probe.filters(), probe.activity());
        boolean chosen = now.filter() >= 0 && now.filter() < rbm.hidden();
        return new RbmSnapshot(
                step,
                place(),
                info,
                units.filters(),
                rbm.visibleBias().clone(),
                rbm.hiddenBias().clone(),
                units.activity(),
                probe.originals(),
                probe.belief(coded(now), now.question()),
                chosen ? probe.lens(now.filter(), history.of(now.filter(), step)) : null,
                chosen ? trainer.gradientOf(now.filter()) : null,
                signs.last(),
                findings,
                signs.exhibits(now, units));
    }

    @Override
    public SavedState saveState() {
        return new RbmState(trainer.state(), step, values);
    }

    @Override
    public StateCodec stateCodec() {
        return new RbmStateCodec();
    }

    @Override
    public void restore(SavedState state) {
        if (!(state instanceof RbmState saved)) {
            throw new IllegalArgumentException("Expected a state of RBM training, found " + state.getClass());
        }
        apply(saved.values());
        trainer.restore(saved.trainer());
        step = saved.step();
        forgetSigns();
        code(trainer.epoch());
    }

    @Override
    public Map<String, Object> summary() {
        code(trainer.epoch());
        ReconstructionMonitor.Reading train = monitor.measure(rbm, coded.view());
        ReconstructionMonitor.Reading validation = monitor.measure(rbm, codedValidation.view());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("data", data.name());
        map.put("trainPictures", data.train().size());
        map.put("validationPictures", data.validation().size());
        map.put("visible", rbm.visible());
        map.put("hidden", rbm.hidden());
        map.put("epochs", trainer.epoch());
        map.put("steps", step);
        map.put("trainCrossEntropy", train.crossEntropy());
        map.put("validationCrossEntropy", validation.crossEntropy());
        map.put("trainSquaredError", train.squaredError());
        map.put("validationSquaredError", validation.squaredError());
        map.put("freeEnergyGap", validation.meanFreeEnergy() - train.meanFreeEnergy());
        return map;
    }

    private void forgetSigns() {
        signs.forget();
        findings = List.of();
    }

    private RbmSnapshot.Place place() {
        int batch = trainer.position() / values.get(RbmParams.BATCH_SIZE);
        long examples = (long) trainer.epoch() * data.train().size() + trainer.position();
        return new RbmSnapshot.Place(trainer.epoch(), batch, batches, examples, trainer.currentRate());
    }

    /** Grey drawings become units as the training pictures do; a random coding shows the probabilities themselves. */
    private float @Nullable [] coded(RbmLook now) {
        float[] drawing = now.drawing();
        if (drawing == null || coding != DataCoding.THRESHOLD) {
            return drawing;
        }
        float[] units = new float[drawing.length];
        coding.binarise().row(drawing, 0, units, 0, drawing.length, key);
        return units;
    }

    /** Makes the training matrix that of the epoch; a function of the epoch alone, so that any epoch can be gone back to. */
    private void code(int epoch) {
        boolean fixed = coding == DataCoding.GREY || (coding == DataCoding.THRESHOLD && codedEpoch >= 0);
        if (fixed || epoch == codedEpoch) {
            return;
        }
        Binarise rule = coding.binarise();
        RandomKey here = key.child("coding").child(epoch);
        int m = data.train().features();
        for (int r = 0; r < data.train().size(); r++) {
            rule.row(data.train().values().data(), r * m, coded.data(), r * m, m, here.child(r));
        }
        codedEpoch = epoch;
    }

    private boolean isMeasured() {
        if (trainer.position() == 0) {
            return true;
        }
        int stride = trainer.epoch() < EARLY_EPOCHS ? Math.max(1, batches / EARLY_POINTS) : LONGEST_STRIDE;
        return step % Math.min(stride, LONGEST_STRIDE) == 0;
    }

    private void measure() {
        ReconstructionMonitor.Reading train = monitor.measure(rbm, first(coded));
        ReconstructionMonitor.Reading validation = monitor.measure(rbm, first(codedValidation));
        double epoch = trainer.progress();
        metrics.add(TRAIN, step, epoch, train.crossEntropy());
        metrics.add(VALIDATION, step, epoch, validation.crossEntropy());
        metrics.add(TRAIN_ERROR, step, epoch, train.squaredError());
        metrics.add(VALIDATION_ERROR, step, epoch, validation.squaredError());
        metrics.add(TRAIN_FREE_ENERGY, step, epoch, train.meanFreeEnergy());
        metrics.add(VALIDATION_FREE_ENERGY, step, epoch, validation.meanFreeEnergy());
        metrics.add(GAP, step, epoch, validation.meanFreeEnergy() - train.meanFreeEnergy());
        if (coding != DataCoding.GREY) {
            RandomKey here = key.child("pseudo").child(step);
            metrics.add(TRAIN_PSEUDO, step, epoch, PseudoLikelihood.stochastic(rbm, first(coded), here, kernels));
            metrics.add(
                    VALIDATION_PSEUDO,
                    step,
                    epoch,
                    PseudoLikelihood.stochastic(rbm, first(codedValidation), here, kernels));
        }
        signs.take();
        history.add(step, epoch, signs.activity());
        findings = TrainingDoctor.examine(signs.last(), metrics, values);
    }

    private static MatrixView first(FloatMatrix set) {
        return set.view().rows(0, Math.min(MEASURED, set.getRowDimension()));
    }

    /** The first picture of each label in the order of the labels, filled up with the first pictures. */
    private static int[] oneOfEachClass(Dataset set) {
        int count = Math.min(RbmProbe.SHOWN, set.size());
        int[] ordered = IntStream.range(0, set.size())
                .filter(r -> IntStream.range(0, r).noneMatch(q -> set.labels()[q] == set.labels()[r]))
                .limit(count)
                .boxed()
                .sorted((a, b) -> Integer.compare(set.labels()[a], set.labels()[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.concat(
                        IntStream.of(ordered), IntStream.range(0, set.size()).filter(r -> IntStream.of(ordered)
                                .noneMatch(q -> q == r)))
                .limit(count)
                .toArray();
    }
}
