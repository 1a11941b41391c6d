package org.energyscape.lab.hopfield.capacity;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.JobTransport;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.control.TransportModel;
import org.jspecify.annotations.Nullable;

/**
 * The experiments of the page: which one is in front, how far it is, and what was found. Everything found is kept until the page
 * closes or an experiment is restarted, so that nothing is computed twice. Holds no Node; used on one thread, the FX thread in
 * the window.
 */
final class CapacityController implements JobTransport.Actions {
    private static final Granularity SEED = new Granularity("seed", "Seed");

    /** Snapshots come no quicker: curves of a hundred points are drawn anew each time. */
    private static final long SNAPSHOT_NANOS = 60_000_000;

    private final int threads;
    private final Executor background;
    private final Launcher launcher;
    private final Runnable nextSeed;
    private final RecordQueue records;
    /** Replaced on the thread of plans alone, before the snapshot that shows it arrives. */
    private volatile CapacityFindings findings = new CapacityFindings();

    private final JobTransport transport = new JobTransport(SEED, this);
    private final ReadOnlyObjectWrapper<@Nullable CapacitySnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final AtomicReference<@Nullable Arrival> inbox = new AtomicReference<>();
    /** Two runs would compute the same piece: the next waits until the one cancelled has ended. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private CapacityTopic topic = CapacityTopic.CURVE;
    private @Nullable ParamValues values;
    private List<GalleryItem> gallery = List.of();
    private int side = 1;
    private int generation;
    private @Nullable Runnable cancel;
    /** Number of the run under way; a late end of one before it changes nothing. */
    private int run;
    /** Whether the snapshot is that of the settings as they are. */
    private boolean upToDate;

    private boolean wanted;
    private int seedsWanted;
    private boolean failed;
    private long startNanos;
    private int startDone;
    private long nowNanos;

    private record Arrival(int generation, CapacitySnapshot snapshot) {}

    /**
     * Nothing is measured before {@link #play}.
     *
     * @param threads of an experiment
     * @param background makes plans, one after the other
     * @param nextSeed sets another seed
     * @param recorder is told of experiments that are done and let be
     */
    CapacityController(
            int threads, Executor background, Launcher launcher, Runnable nextSeed, RecordQueue.Recorder recorder) {
        this.threads = threads;
        this.background = background;
        this.launcher = launcher;
        this.nextSeed = nextSeed;
        records = new RecordQueue(recorder);
    }

    TransportModel transport() {
        return transport;
    }

    /** The newest state of the experiment in front. */
    ReadOnlyObjectProperty<@Nullable CapacitySnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    CapacityTopic topic() {
        return topic;
    }

    /** Turns to another experiment; one that runs makes way for it. */
    void turnTo(CapacityTopic next) {
        if (next != topic) {
            topic = next;
            rebuild();
        }
    }

    /** The settings of the page. */
    void set(ParamValues all) {
        ParamValues now = all.narrowedTo(CapacityParams.SET);
        if (!now.equals(values)) {
            values = now;
            rebuild();
        }
    }

    /** The lab's pictures, of which one experiment makes use. */
    void remember(Memories now) {
        boolean other = now.side() != side || !now.gallery().equals(gallery);
        side = now.side();
        gallery = now.gallery();
        if (other && topic == CapacityTopic.PICTURES) {
            rebuild();
        }
    }

    private void rebuild() {
        ParamValues now = values;
        if (now == null) {
            return;
        }
        stop();
        records.replaced();
        failed = false;
        upToDate = false;
        int mine = ++generation;
        CapacityTopic of = topic;
        List<GalleryItem> pictures = gallery;
        int pixels = side;
        background.execute(() -> {
            CapacityPlan plan = CapacityPlans.of(of, now, pictures, pixels);
            inbox.set(new Arrival(mine, CapacitySnapshot.of(plan, findings)));
        });
        show();
    }

    @Override
    public void play() {
        seedsWanted = Integer.MAX_VALUE;
        wanted = true;
        failed = false;
        start();
    }

    /** One seed more of everything. */
    @Override
    public void step() {
        CapacitySnapshot now = snapshot.get();
        if (now != null && !wanted && !now.isComplete()) {
            seedsWanted = now.done() * now.plan().seeds() / now.plan().total() + 1;
            wanted = true;
            start();
        }
    }

    @Override
    public void pause() {
        wanted = false;
        stop();
        show();
    }

    /** Forgets what was found with this seed, and begins again if it was running. */
    @Override
    public void restart() {
        CapacitySnapshot now = snapshot.get();
        if (now != null) {
            stop();
            records.replaced();
            upToDate = false;
            int mine = ++generation;
            background.execute(() -> {
                // A run that was cancelled may still be at work: what it finds goes to those left behind.
                CapacityFindings rest = findings.without(now.plan().key());
                findings = rest;
                inbox.set(new Arrival(mine, CapacitySnapshot.of(now.plan(), rest)));
            });
        }
    }

    @Override
    public void newSeed() {
        nextSeed.run();
    }

    private void stop() {
        run++;
        Runnable running = cancel;
        cancel = null;
        if (running != null) {
            running.run();
        }
    }

    private void start() {
        CapacitySnapshot now = snapshot.get();
        if (now == null || !upToDate || cancel != null || !wanted) {
            return;
        }
        if (now.isComplete()) {
            wanted = false;
            show();
            return;
        }
        CapacityPlan whole = now.plan();
        CapacityPlan part = seedsWanted < whole.seeds() ? whole.withSeeds(seedsWanted) : whole;
        int mine = generation;
        CapacityFindings own = findings;
        records.begun(whole, nowNanos);
        records.found(now);
        startNanos = nowNanos;
        startDone = now.done();
        int number = ++run;
        boolean[] over = {false};
        Runnable cancelling = launcher.start(
                "Measuring: " + whole.topic().label(), progress -> work(whole, part, mine, own, progress), () -> {
                    over[0] = true;
                    ended(number);
                });
        // Work that is done at once has ended by now.
        if (!over[0]) {
            cancel = cancelling;
        }
        show();
    }

    private void work(CapacityPlan whole, CapacityPlan part, int mine, CapacityFindings own, ProgressSink progress)
            throws InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled before it began");
            }
            long[] last = {System.nanoTime()};
            part.run(threads, progress, own, () -> {
                synchronized (last) {
                    if (System.nanoTime() - last[0] > SNAPSHOT_NANOS) {
                        last[0] = System.nanoTime();
                        tell(mine, whole, own);
                    }
                }
            });
        } finally {
            oneAtATime.unlock();
            tell(mine, whole, own);
        }
    }

    /** A late word of a run that was cancelled must not cover a newer one. */
    private void tell(int mine, CapacityPlan whole, CapacityFindings own) {
        Arrival arrival = new Arrival(mine, CapacitySnapshot.of(whole, own));
        inbox.accumulateAndGet(
                arrival,
                (before, next) ->
                        before != null && next != null && before.generation() > next.generation() ? before : next);
    }

    private void ended(int number) {
        if (number == run) {
            cancel = null;
            takeOver();
            CapacitySnapshot now = snapshot.get();
            failed = now != null && !now.isComplete() && seedsWanted == Integer.MAX_VALUE;
            wanted = false;
            if (now != null && now.isComplete() && now.done() > startDone) {
                records.finished(now, nowNanos);
            }
            show();
        }
    }

    /** Takes over what has happened; says whether there is something new to draw. */
    boolean pulse(long nanos) {
        nowNanos = nanos;
        boolean any = takeOver();
        records.pulse(nanos, cancel != null);
        if (wanted && cancel == null) {
            start();
        }
        show();
        return any;
    }

    private boolean takeOver() {
        Arrival arrival = inbox.getAndSet(null);
        if (arrival == null || arrival.generation() != generation) {
            return false;
        }
        upToDate = true;
        snapshot.set(arrival.snapshot());
        records.found(arrival.snapshot());
        return true;
    }

    private void show() {
        CapacitySnapshot now = snapshot.get();
        if (now == null) {
            return;
        }
        RunState state = now.isComplete()
                ? RunState.FINISHED
                : cancel != null ? RunState.RUNNING : now.done() == 0 ? RunState.READY : RunState.PAUSED;
        transport.show(state, now.done(), wanted, words(now));
    }

    private String words(CapacitySnapshot now) {
        if (now.plan().total() == 0) {
            return "";
        }
        String unit = now.plan() instanceof CapacityPlan.Growth ? " networks" : " loads";
        return String.format(Locale.ROOT, "%d of %d%s", now.done(), now.plan().total(), unit);
    }

    /** What runs and how long it will take; empty while nothing does. */
    String activity() {
        CapacitySnapshot now = snapshot.get();
        if (now == null || cancel == null) {
            return failed ? "Stopped; play goes on" : "";
        }
        int fresh = now.done() - startDone;
        String left = "";
        if (fresh > 0 && nowNanos > startNanos) {
            double seconds = (nowNanos - startNanos) / 1e9 / fresh * (now.plan().total() - now.done());
            left = seconds < 90
                    ? String.format(Locale.ROOT, ", about %.0f s left", Math.ceil(seconds))
                    : String.format(Locale.ROOT, ", about %.0f min left", Math.ceil(seconds / 60));
        }
        return now.plan().topic().label() + ": " + words(now) + left;
    }

    void close() {
        wanted = false;
        stop();
        records.close();
    }
}
