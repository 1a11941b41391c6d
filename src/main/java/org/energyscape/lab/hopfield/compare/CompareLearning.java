package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * Lets the competitors learn, one after the other, on the worker. What has been learned is kept as long as the patterns are
 * the same. Learning is given up when something else is wanted meanwhile, or when somebody stops that rule; a rule stopped is
 * left out. {@link #learn} is called by one thread, everything else from any.
 */
final class CompareLearning {
    private final Map<LearningRule, HopfieldNetwork> known = new HashMap<>();
    private List<SpinVector> patterns = List.of();
    private final AtomicInteger wanted = new AtomicInteger();
    private final Set<RuleChoice> stopped = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Progress progress;

    /**
     * What is being learned.
     *
     * @param competitor who learns
     * @param number its place among those that learn, counted from 1
     * @param count of all of them
     * @param detail how far it is; may be empty
     */
    record Progress(TunedRule competitor, int number, int count, String detail) {
        String words() {
            return "Learning " + competitor.rule().shortLabel() + ", " + number + " of " + count
                    + (detail.isEmpty() ? "" : ", " + detail);
        }
    }

    /** Something else is wanted from now on; the number by which it asks for it. */
    int next() {
        return wanted.incrementAndGet();
    }

    /** What is being learned, or null. */
    @Nullable
    Progress progress() {
        return progress;
    }

    /** Leaves a rule out, and gives up its learning where that is under way. */
    void stop(RuleChoice rule) {
        stopped.add(rule);
    }

    /** Lets a rule learn again. */
    void allow(RuleChoice rule) {
        stopped.remove(rule);
    }

    /** Lets all rules learn again. */
    void allowAll() {
        stopped.clear();
    }

    boolean isStopped(RuleChoice rule) {
        return stopped.contains(rule);
    }

    /**
     * Those that have learned.
     *
     * @param number by which this is asked for; none is the answer once another is wanted
     * @throws CancellationException if the sink asks to stop
     */
    List<Learnt> learn(CompareQuestion question, int number, ProgressSink closing) {
        Memories memories = question.memories();
        if (memories == null || !question.hasPatterns()) {
            return List.of();
        }
        HopfieldNetwork own = memories.network();
        if (!own.patterns().equals(patterns)) {
            patterns = own.patterns();
            known.clear();
        }
        List<Learnt> learnt = new ArrayList<>();
        try {
            int place = 0;
            for (TunedRule one : question.competitors()) {
                place++;
                progress = new Progress(one, place, question.competitors().size(), "");
                Learnt done = learn(one, own, memories, number, closing);
                if (number != wanted.get()) {
                    return List.of();
                }
                if (done != null) {
                    learnt.add(done);
                }
            }
        } finally {
            progress = null;
        }
        return learnt;
    }

    private @Nullable Learnt learn(
            TunedRule one, HopfieldNetwork own, Memories memories, int number, ProgressSink closing) {
        if (isStopped(one.rule())) {
            return null;
        }
        LearningRule rule = one.learning();
        if (rule == null) {
            return Learnt.of(one, own);
        }
        HopfieldNetwork network = rule.equals(own.rule()) ? own : known.computeIfAbsent(rule, r -> own.withRule(r));
        try {
            network.prepare(sink(one, number, closing));
            network.fields(memories.damaged());
            return Learnt.of(one, network);
        } catch (CancellationException e) {
            if (closing.isCancelled()) {
                throw e;
            }
            return null;
        }
    }

    private ProgressSink sink(TunedRule one, int number, ProgressSink closing) {
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                Progress now = progress;
                if (now != null) {
                    progress = new Progress(one, now.number(), now.count(), text);
                }
            }

            @Override
            public boolean isCancelled() {
                return number != wanted.get() || isStopped(one.rule()) || closing.isCancelled();
            }
        };
    }
}
