package org.energyscape.lab.hopfield.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * The comparison: which rules stand side by side, their recalls under one transport, and what was measured of them. Holds no
 * Node and computes nothing; tested without a toolkit. Used on the FX thread.
 */
final class CompareController {
    private static final double LINES_A_SECOND = 40;
    private static final long TIMELINE_BYTES = 96L << 20;

    private final SimulationRunner<CompareSnapshot> runner;
    private final RunController<CompareSnapshot> run;
    private final LabSettings settings;
    private final Function<Memories, Degradation> damage;
    private final CompareLearning learning = new CompareLearning();
    private CompareQuestion question = CompareQuestion.NONE;
    private List<SpinVector> patterns = List.of();
    private CompareTrials.@Nullable Conditions conditions;
    private @Nullable CompareSnapshot shown;
    private @Nullable CompareReport report;

    /**
     * Starts the worker, or with {@code synchronous} leaves the stepping to the caller, as tests do.
     *
     * @param damage what the settings of the lab do to a picture
     */
    CompareController(
            Pacer pacer,
            LabSettings settings,
            Runnable newSeed,
            Function<Memories, Degradation> damage,
            boolean synchronous) {
        this.settings = settings;
        this.damage = damage;
        SimulationRunner.Builder<CompareSnapshot> builder = SimulationRunner.of(
                        factory(question), CompareParams.SET.defaults())
                .pacer(pacer)
                .timelineBudget(TIMELINE_BYTES)
                .name("hopfield-compare");
        runner = synchronous ? builder.synchronous() : builder.start();
        run = new RunController<>(
                runner,
                SweepSteps.ALL,
                SweepSteps.LINE,
                LINES_A_SECOND,
                snapshot -> "Sweep " + snapshot.sweeps() + " · step " + snapshot.step(),
                newSeed);
    }

    private SimulationFactory<CompareSnapshot> factory(CompareQuestion asked) {
        int number = learning.next();
        return (values, metrics, progress) ->
                new CompareSimulation(asked, learning.learn(asked, number, progress), metrics);
    }

    RunController<CompareSnapshot> run() {
        return run;
    }

    /** The runner, for tests that step it themselves. */
    SimulationRunner<CompareSnapshot> runner() {
        return runner;
    }

    MetricLog metrics() {
        return runner.metrics();
    }

    /** The pictures have changed. */
    void remember(Memories memories) {
        ask(memories, CompareParams.competitors(settings.values()));
    }

    /** Settings have changed; those of the pictures come as new memories. */
    void settingsChanged() {
        ask(question.memories(), CompareParams.competitors(settings.values()));
    }

    private void ask(@Nullable Memories memories, List<TunedRule> competitors) {
        if (memories != null) {
            List<SpinVector> now = memories.network().patterns();
            if (!now.equals(patterns)) {
                patterns = now;
                learning.allowAll();
            }
            conditions = new CompareTrials.Conditions(
                    damage.apply(memories),
                    memories.network(),
                    !memories.hidden().isEmpty(),
                    memories.order(),
                    memories.seed(),
                    settings.values().get(CompareParams.TRIALS));
        }
        CompareQuestion asked = new CompareQuestion(memories, competitors);
        if (!asked.equals(question)) {
            question = asked;
            rebuild();
        }
    }

    private void rebuild() {
        runner.rebuild(factory(question), CompareParams.SET.defaults());
    }

    /** The rules chosen. */
    Set<RuleChoice> rules() {
        return CompareParams.rules(settings.values());
    }

    /** Takes a rule in, or out. */
    void choose(RuleChoice rule, boolean chosen) {
        EnumSet<RuleChoice> rules = EnumSet.noneOf(RuleChoice.class);
        rules.addAll(rules());
        if (chosen ? rules.add(rule) : rules.remove(rule)) {
            learning.allow(rule);
            settings.set(CompareParams.RULES, CompareParams.text(rules));
        }
    }

    /** Gives up the learning of the rule that is being learned; it is left out until it is asked to learn again. */
    void stopLearning() {
        CompareLearning.Progress now = learning.progress();
        if (now != null) {
            learning.stop(now.competitor().rule());
        }
    }

    /** Lets the rules learn that were stopped. */
    void learnAll() {
        learning.allowAll();
        rebuild();
    }

    /** What is being learned, or null. */
    CompareLearning.@Nullable Progress learningNow() {
        return learning.progress();
    }

    /** Rules chosen whose learning was stopped. */
    List<RuleChoice> stopped() {
        return rules().stream().filter(learning::isStopped).toList();
    }

    /** What is compared, of which the snapshot may not know yet. */
    CompareQuestion question() {
        return question;
    }

    /**
     * Takes over what has happened since the last pulse; drops what belongs to another question.
     *
     * @return the new snapshot, or null if nothing changed
     */
    @Nullable
    CompareSnapshot pulse() {
        CompareSnapshot taken = run.pulse();
        if (taken == null || !taken.question().equals(question)) {
            return null;
        }
        shown = taken;
        return taken;
    }

    /** The newest snapshot. */
    @Nullable
    CompareSnapshot snapshot() {
        return shown;
    }

    /** Whether the snapshot answers what is asked now. */
    boolean isSettled() {
        CompareSnapshot now = shown;
        return now != null && now.question().equals(question);
    }

    /** Why the rules could not learn, or null. */
    @Nullable
    Throwable failure() {
        return isSettled() || runner.hasUnansweredRequests()
                ? null
                : run.statusProperty().get().failure();
    }

    /** Whether there is anything to measure. */
    boolean canMeasure() {
        CompareSnapshot now = shown;
        return conditions != null
                && now != null
                && isSettled()
                && !now.columns().isEmpty();
    }

    /** What would be measured now; null while there is nothing, or the rules are learning. */
    @Nullable
    CompareTrials trials(int threads) {
        CompareSnapshot now = shown;
        return now == null || !isSettled() ? null : CompareTrials.of(conditions, now, threads);
    }

    /** Takes what was measured. */
    void measured(CompareReport fresh) {
        report = fresh.with(report);
    }

    /** What was measured last, of whatever; null before. */
    @Nullable
    CompareReport report() {
        return report;
    }

    /** Whether what was measured holds no longer, because pictures, damage or order are others. */
    boolean isStale() {
        CompareReport now = report;
        return now != null && !now.conditions().equals(conditions);
    }

    /** For the status bar. */
    String activity() {
        CompareLearning.Progress now = learning.progress();
        if (now != null) {
            return now.words();
        }
        int columns = question.competitors().size();
        return run.statusProperty().get().state() == RunState.RUNNING
                ? String.format(Locale.ROOT, "Recalling under %d %s", columns, columns == 1 ? "rule" : "rules")
                : "";
    }

    /** The settings of the lab. */
    ParamValues values() {
        return settings.values();
    }

    /** Ends the worker; never waits. */
    void close() {
        learning.next();
        run.close();
    }
}
