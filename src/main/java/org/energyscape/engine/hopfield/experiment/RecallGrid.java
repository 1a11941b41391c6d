package org.energyscape.engine.hopfield.experiment;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degraded;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * An experiment: contenders x sources of patterns x loads α = P/N x conditions, over several seeds. For every seed patterns are
 * drawn, for every load the first P of them stored, for every condition some of these damaged and recalled. The curve of
 * capacity, the phase diagrams and the comparison of sources are all of this form ({@link Experiments}).
 *
 * <p>Patterns depend on source and seed, damage on these and on load, condition and trial, but not on the contender: all meet
 * the same pictures. Trial t takes pattern t mod P. A job is one contender with one source and one seed, which goes through the
 * loads in ascending order, so that rules that learn in steps do so. Results do not depend on the number of threads, and {@link
 * #replay} makes any recall again.
 *
 * @param contenders the memories
 * @param sources where patterns come from
 * @param units N
 * @param loads α, ascending; P = αN rounded, at least 1
 * @param conditions what is done to the pictures
 * @param seeds number of seeds
 * @param trials recalls for each cell and seed
 * @param maxSweeps sweeps after which a recall is judged as it stands
 * @param requiredOverlap overlap from which a picture counts as recalled
 */
public record RecallGrid(
        List<Contender> contenders,
        List<PatternSource> sources,
        int units,
        List<Double> loads,
        List<Condition> conditions,
        int seeds,
        int trials,
        int maxSweeps,
        double requiredOverlap) {

    public RecallGrid {
        contenders = List.copyOf(contenders);
        sources = List.copyOf(sources);
        loads = List.copyOf(loads);
        conditions = List.copyOf(conditions);
        require(
                !contenders.isEmpty() && !sources.isEmpty() && !loads.isEmpty() && !conditions.isEmpty(),
                "one of each");
        require(units >= 1 && seeds >= 1 && trials >= 1 && maxSweeps >= 1, "units, seeds, trials and sweeps from 1 on");
        double before = 0;
        for (double load : loads) {
            require(load >= before && Double.isFinite(load), "loads that are positive and ascend");
            before = load;
        }
    }

    /**
     * What was found in one cell; means over the seeds of the means over their trials.
     *
     * @param contender its number
     * @param source its number
     * @param load the load asked for
     * @param patterns P
     * @param condition its number
     * @param overlap overlap of the end with the pattern sought
     * @param hiddenOverlap the same over the units alone that were not known
     * @param recalled share of recalls that reached the overlap required
     * @param sweeps sweeps done
     */
    public record Cell(
            int contender,
            int source,
            double load,
            int patterns,
            int condition,
            Estimate overlap,
            Estimate hiddenOverlap,
            Estimate recalled,
            Estimate sweeps) {}

    /**
     * One recall of the experiment, to be looked at step by step.
     *
     * @param network the network with the patterns stored
     * @param pattern number of the pattern sought
     * @param start the damaged picture
     * @param clamped whether known units are held
     * @param key of the recall
     */
    public record Replay(HopfieldNetwork network, int pattern, Degraded start, boolean clamped, RandomKey key) {}

    /**
     * Runs the experiment, the calling thread taking part.
     *
     * @return the cells, contenders outermost, then sources, loads, conditions
     * @throws CancellationException if the sink asks to stop
     */
    public List<Cell> run(RandomKey key, int threads, ProgressSink progress) {
        RecallFindings findings = new RecallFindings();
        run(key, threads, progress, findings, () -> {});
        return findings.cells(this, key);
    }

    /**
     * The same piece by piece: what is known already is left out, and every piece is among the findings as soon as it is
     * finished. First all contenders have their first seed, so that curves are there early and become sharper.
     *
     * @param found called after every piece, on the thread that finished it
     * @throws CancellationException if the sink asks to stop; what is finished is kept
     */
    public void run(RandomKey key, int threads, ProgressSink progress, RecallFindings findings, Runnable found) {
        int jobs = contenders.size() * sources.size() * seeds;
        PieceCounter ticks = new PieceCounter(progress, pieces() - findings.known(this, key), "loads");
        ParallelBlocks.run(threads, jobs, job -> {
            int group = job % (contenders.size() * sources.size());
            job(
                    new Job(group / sources.size(), group % sources.size(), job / (contenders.size() * sources.size())),
                    key,
                    progress,
                    findings,
                    () -> {
                        found.run();
                        ticks.finished();
                    });
        });
    }

    /** Loads of all jobs: what {@link #run} counts. */
    public int pieces() {
        return contenders.size() * sources.size() * seeds * loads.size();
    }

    private record Job(int contender, int source, int seed) {}

    /** Makes one recall again, as it was in {@link #run} with the same key, before its first step. */
    public Replay replay(RandomKey key, int contender, int source, int load, int condition, int seed, int trial) {
        int p = patterns(loads.get(load));
        RandomKey own = seedKey(key, source, seed);
        HopfieldNetwork network = contenders
                .get(contender)
                .empty(units)
                .store(sources.get(source).patterns(units, p, own.child("patterns")));
        return trial(network, own, condition, trial);
    }

    /** P at a load. */
    public int patterns(double load) {
        return (int) Math.max(1, Math.round(load * units));
    }

    private void job(Job job, RandomKey key, ProgressSink progress, RecallFindings findings, Runnable finished) {
        int last = loads.size() - 1;
        while (last >= 0 && findings.isKnown(this, key, job.contender(), job.source(), last, job.seed())) {
            last--;
        }
        if (last < 0) {
            return;
        }
        Contender contender = contenders.get(job.contender());
        RandomKey own = seedKey(key, job.source(), job.seed());
        List<SpinVector> all =
                sources.get(job.source()).patterns(units, patterns(loads.get(last)), own.child("patterns"));
        HopfieldNetwork network = contender.empty(units);
        for (int l = 0; l <= last; l++) {
            if (findings.isKnown(this, key, job.contender(), job.source(), l, job.seed())) {
                continue;
            }
            int known = network.patterns().size();
            network = network.store(all.subList(known, patterns(loads.get(l))));
            network.prepare(progress.quiet());
            Contender.Recaller recaller = contender.recaller(network);
            for (int c = 0; c < conditions.size(); c++) {
                if (findings.at(this, key, job.contender(), job.source(), l, c, job.seed()) == null) {
                    RecallFindings.Finding found = trials(network, recaller, own, c, progress);
                    findings.put(this, key, job.contender(), job.source(), l, c, job.seed(), found);
                }
            }
            finished.run();
        }
    }

    private RecallFindings.Finding trials(
            HopfieldNetwork network, Contender.Recaller recaller, RandomKey own, int condition, ProgressSink progress) {
        double[] sums = new double[4];
        for (int t = 0; t < trials; t++) {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled among the recalls of a load");
            }
            Replay replay = trial(network, own, condition, t);
            Contender.End end = recaller.recall(replay.start(), replay.clamped(), maxSweeps, replay.key());
            SpinVector truth = network.patterns().get(replay.pattern());
            double overlap = end.state().overlap(truth);
            sums[0] += overlap;
            sums[1] += hiddenOverlap(end.state(), truth, replay.start());
            sums[2] += overlap >= requiredOverlap ? 1 : 0;
            sums[3] += end.sweeps();
        }
        return new RecallFindings.Finding(sums[0] / trials, sums[1] / trials, sums[2] / trials, sums[3] / trials);
    }

    private Replay trial(HopfieldNetwork network, RandomKey own, int condition, int trial) {
        int pattern = trial % network.patterns().size();
        // Not the condition's number: free and clamped recall begin with the same picture, more noise has the flips of
        // less.
        RandomKey key = own.child("trial").child(network.patterns().size()).child(trial);
        Condition what = conditions.get(condition);
        Degraded start = what.degradation().apply(network, network.patterns().get(pattern), key.child("degradation"));
        return new Replay(network, pattern, start, what.clamped(), key.child("recall"));
    }

    private static double hiddenOverlap(SpinVector end, SpinVector truth, Degraded start) {
        int hidden = truth.size() - start.known().cardinality();
        // With the known units set right, every difference left lies in the hidden ones.
        int wrong = end.withUnitsOf(truth, start.known()).hammingDistance(truth);
        return hidden == 0 ? 1 : 1 - 2.0 * wrong / hidden;
    }

    private static RandomKey seedKey(RandomKey key, int source, int seed) {
        return key.child("source").child(source).child(seed);
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException("An experiment needs " + what);
        }
    }
}
