package org.energyscape.lab.hopfield.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Dense;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Journey;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Matrix;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.lab.hopfield.attention.AttentionState.Setup;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/**
 * The modern Hopfield network asked with one query: a step is one update ξ ← X softmax(β Xᵀξ), until the state rests. Any
 * change of memories, query or β begins at the query again. Draws nothing at random once memories and query are made.
 */
final class AttentionSimulation implements Simulation<AttentionSnapshot> {
    static final Granularity UPDATE = new Granularity("update", "Update");
    static final List<Granularity> GRANULARITIES = List.of(UPDATE);

    /** Near the β at which a fixed point vanishes updates creep; nobody looks at more. */
    static final int MOST_UPDATES = 500;

    private final List<float[]> path = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();
    private Setup setup;
    private AttentionMemories memories;
    private AttentionQueries.@Nullable Named query;
    private @Nullable ModernHopfield network;
    private @Nullable Update update;
    private @Nullable Journey journey;
    private @Nullable Dense dense;
    private @Nullable DenseMaker denseMaker;
    private @Nullable List<AttentionQueries.Named> rows;
    private AttentionTab tab = AttentionTab.JOURNEY;
    private @Nullable Matrix matrix;

    AttentionSimulation(ParamValues values) {
        setup = new Setup(values, null);
        memories = AttentionMemories.of(values, null);
        begin();
    }

    private void setUp(Setup next) {
        boolean sameMemories = sameMemories(next, setup);
        float[] asked = query == null ? null : query.grey();
        boolean sameRows = sameMemories
                && next.values()
                        .get(AttentionParams.NOISE)
                        .equals(setup.values().get(AttentionParams.NOISE))
                && next.values().get(AttentionParams.HIDDEN) == setup.values().get(AttentionParams.HIDDEN);
        boolean sameBeta =
                next.values().get(AttentionParams.BETA).equals(setup.values().get(AttentionParams.BETA));
        setup = next;
        if (!sameMemories) {
            memories = AttentionMemories.of(next.values(), next.gallery());
            network = null;
            denseMaker = null;
        }
        if (!sameRows) {
            rows = null;
        }
        if (!sameRows || !sameBeta) {
            matrix = null;
        }
        begin();
        AttentionQueries.Named now = query;
        boolean sameQuestion = sameMemories && now != null && Arrays.equals(asked, now.grey());
        if (sameQuestion) {
            // β alone has changed, or what is compared with: the rest need not be computed again.
            return;
        }
        journey = null;
        dense = null;
    }

    private static boolean sameMemories(Setup a, Setup b) {
        boolean digits = a.values().get(AttentionParams.SOURCE) == AttentionParams.Source.DIGITS;
        return a.values().get(AttentionParams.SOURCE) == b.values().get(AttentionParams.SOURCE)
                && a.values().get(AttentionParams.CODING) == b.values().get(AttentionParams.CODING)
                && (digits
                        ? a.values()
                                        .get(AttentionParams.COUNT)
                                        .equals(b.values().get(AttentionParams.COUNT))
                                && a.values()
                                        .get(AttentionParams.CLASSES)
                                        .equals(b.values().get(AttentionParams.CLASSES))
                                && a.values()
                                        .get(AttentionParams.SEED)
                                        .equals(b.values().get(AttentionParams.SEED))
                        : samePictures(a.gallery(), b.gallery()));
    }

    private static boolean samePictures(@Nullable Memories a, @Nullable Memories b) {
        return (a == null || b == null)
                ? (a == null && b == null)
                : (a.side() == b.side() && a.stored().equals(b.stored()));
    }

    private void begin() {
        path.clear();
        energies.clear();
        update = null;
        query = null;
        if (memories.count() > 0) {
            query = AttentionQueries.query(setup.values(), memories, setup.gallery());
            double beta = setup.values().get(AttentionParams.BETA);
            network = network == null ? new ModernHopfield(memories.vectors(), beta, 1) : network.withBeta(beta);
            reach(AttentionMemories.coded(query.grey(), setup.values().get(AttentionParams.CODING)));
        }
    }

    private void reach(float[] state) {
        ModernHopfield now = network;
        if (now != null) {
            path.add(state);
            energies.add(now.energy(state));
            update = UpdateMaker.update(
                    memories,
                    now,
                    path.toArray(new float[0][]),
                    energies.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Override
    public List<Granularity> granularities() {
        return GRANULARITIES;
    }

    @Override
    public void apply(ParamValues values) {
        setUp(new Setup(values, setup.gallery()));
    }

    @Override
    public void execute(Command command) {
        if (command instanceof AttentionCommand.Gallery gallery) {
            setUp(new Setup(setup.values(), gallery.memories()));
        } else if (command instanceof AttentionCommand.Front front) {
            tab = front.tab();
        } else {
            throw new IllegalArgumentException("The page Attention has no such command: " + command);
        }
    }

    @Override
    public void step() {
        Update now = update;
        if (now != null && !isFinished()) {
            reach(now.result());
        }
    }

    @Override
    public long stepCount() {
        return Math.max(0, path.size() - 1);
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return true;
    }

    @Override
    public boolean isFinished() {
        return update == null || update.settled() || stepCount() >= MOST_UPDATES;
    }

    @Override
    public void restart() {
        begin();
    }

    @Override
    public AttentionSnapshot snapshot() {
        AttentionQueries.Named asked = query;
        ModernHopfield now = network;
        if (asked == null || now == null) {
            return new AttentionSnapshot(
                    0,
                    memories,
                    new float[memories.units()],
                    "",
                    setup.values().get(AttentionParams.BETA),
                    null,
                    null,
                    null,
                    null);
        }
        int degree = setup.values().get(AttentionParams.DEGREE);
        if (tab == AttentionTab.JOURNEY && journey == null) {
            journey = UpdateMaker.journey(now, path.get(0));
        }
        if (tab == AttentionTab.DENSE && (dense == null || dense.degree() != degree)) {
            if (denseMaker == null) {
                denseMaker = new DenseMaker(memories);
            }
            dense = denseMaker.dense(asked.grey(), degree);
        }
        if (tab == AttentionTab.MATRIX && matrix == null) {
            if (rows == null) {
                rows = AttentionQueries.several(setup.values(), memories);
            }
            matrix = UpdateMaker.matrix(rows, setup.values().get(AttentionParams.CODING), memories, now);
        }
        return new AttentionSnapshot(
                stepCount(),
                memories,
                asked.grey(),
                asked.name(),
                now.beta(),
                update,
                tab == AttentionTab.JOURNEY ? journey : null,
                tab == AttentionTab.DENSE ? dense : null,
                tab == AttentionTab.MATRIX ? matrix : null);
    }

    @Override
    public SavedState saveState() {
        return new AttentionState(setup, path.toArray(new float[0][]));
    }

    @Override
    public void restore(SavedState state) {
        AttentionState saved = (AttentionState) state;
        if (!saved.setup().equals(setup)) {
            setUp(saved.setup());
        }
        ModernHopfield now = network;
        if (now == null || saved.path().length == 0) {
            return;
        }
        path.clear();
        energies.clear();
        for (int i = 0; i < saved.path().length - 1; i++) {
            path.add(saved.path()[i]);
            energies.add(now.energy(saved.path()[i]));
        }
        reach(saved.path()[saved.path().length - 1]);
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("memories", memories.count());
        summary.put("updates", stepCount());
        Update now = update;
        if (now != null) {
            summary.put("regime", now.profile().regime().label());
            summary.put("effectiveMemories", now.profile().effective());
            summary.put("energy", now.energies()[now.energies().length - 1]);
            summary.put("nearest", memories.names().get(now.nearest()));
            summary.put("distance", now.distance());
        }
        return summary;
    }
}
