package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.lab.hopfield.HopfieldSnapshot.Track;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Reduction;
import org.jspecify.annotations.Nullable;

/** Makes snapshots; keeps the pooled weights, which change seldom and cost N² to look at. Owned by one simulation. */
final class SnapshotMaker {
    private static final int MOST_WEIGHTS_A_SIDE = 400;

    private @Nullable Bench remembered;
    private @Nullable Memories memories;
    private @Nullable HopfieldNetwork pictured;
    private @Nullable Reduction weights;
    private ColorScale weightScale = ColorScale.SIGNED;

    HopfieldSnapshot make(
            long step,
            int sweeps,
            Setup setup,
            Bench bench,
            @Nullable Recall free,
            @Nullable Recall clamped,
            HopfieldQuestion question) {
        pictureWeights(bench.network());
        if (!bench.equals(remembered)) {
            remembered = bench;
            memories = bench.memories(setup);
        }
        int side = setup.values().get(HopfieldParams.SIDE);
        List<GalleryItem> stored =
                setup.gallery().stream().filter(GalleryItem::stored).toList();
        boolean[] hidden = new boolean[bench.truth().size()];
        BitSet cells = bench.hidden();
        for (int i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
            hidden[i] = true;
        }
        return new HopfieldSnapshot(
                step,
                side,
                setup.gallery(),
                bench.chosen(),
                bench.truth().toFloats(),
                bench.damaged().toFloats(),
                hidden,
                free == null ? null : track(bench, stored, free, sweeps),
                clamped == null ? null : track(bench, stored, clamped, sweeps),
                answer(question, setup, bench, free, clamped),
                Objects.requireNonNull(memories),
                weights,
                weightScale);
    }

    /** What was asked about a unit; null where there is no such unit, process or memory. */
    private static @Nullable NeuronTerms answer(
            HopfieldQuestion question, Setup setup, Bench bench, @Nullable Recall free, @Nullable Recall clamped) {
        boolean ofFree = question.process() == HopfieldQuestion.Kind.FREE;
        Recall recall = ofFree ? free : clamped;
        HopfieldNetwork network = bench.network();
        if (recall == null
                || question.unit() < 0
                || question.unit() >= network.units()
                || network.patterns().isEmpty()) {
            return null;
        }
        int sought = -1;
        if (bench.chosen() >= 0 && setup.gallery().get(bench.chosen()).stored()) {
            sought = (int) setup.gallery().stream()
                    .limit(bench.chosen())
                    .filter(GalleryItem::stored)
                    .count();
        }
        boolean held = !ofFree && bench.observed().get(question.unit());
        return NeuronTerms.of(
                question,
                network,
                recall.fields(),
                sought,
                held,
                setup.values().get(HopfieldParams.TEMPERATURE),
                setup.values().get(HopfieldParams.ORDER));
    }

    private void pictureWeights(HopfieldNetwork network) {
        HopfieldNetwork before = pictured;
        if (before != null
                && before.patterns().equals(network.patterns())
                && before.rule().equals(network.rule())) {
            return;
        }
        pictured = network;
        weights = network.patterns().isEmpty() || !network.hasWeights() ? null : reduced(network);
        weightScale = weights == null ? ColorScale.SIGNED : ColorScale.symmetricOf(weights.values());
    }

    /** W brought down to what a screen shows, some rows at a time: a large network need not have the matrix for that. */
    static Reduction reduced(HopfieldNetwork network) {
        int n = network.units();
        int side = Math.min(n, MOST_WEIGHTS_A_SIDE);
        float[] all = new float[side * side];
        for (int r = 0; r < side; r++) {
            int from = (int) ((long) r * n / side);
            int to = (int) ((long) (r + 1) * n / side);
            float[] rows = network.weightRows(from, to);
            float[] row = Reduction.reduce(rows, to - from, n, 1, side, Reduction.Pooling.MEAN)
                    .values();
            System.arraycopy(row, 0, all, r * side, side);
        }
        return new Reduction(all, side, side, n, n);
    }

    private static Track track(Bench bench, List<GalleryItem> stored, Recall recall, int sweeps) {
        SpinVector spins = recall.spins();
        int n = spins.size();
        float[] fields = new float[n];
        for (int i = 0; i < n; i++) {
            fields[i] = (float) recall.fields().field(i);
        }
        boolean finished = recall.status() != RecallStatus.RUNNING;
        return new Track(
                spins.toFloats(),
                fields,
                recall.energy(),
                bench.network().overlaps(spins),
                spins.overlap(bench.truth()),
                spins.hammingDistance(bench.truth()),
                finished ? recall.sweeps() : sweeps,
                recall.flips(),
                finished,
                words(bench.network(), stored, recall, finished));
    }

    private static String words(HopfieldNetwork network, List<GalleryItem> stored, Recall recall, boolean finished) {
        if (stored.isEmpty()) {
            return "Nothing is stored: no unit has a reason to change";
        }
        if (!finished) {
            return recall.flips() == 0 ? "Ready" : "Recalling…";
        }
        String words = Judge.judge(network, recall)
                .words(mu -> (mu + 1) + " (" + stored.get(mu).name() + ")");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
