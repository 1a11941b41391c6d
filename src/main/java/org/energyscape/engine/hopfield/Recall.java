package org.energyscape.engine.hopfield;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * Recall from a starting state: x_i ← sign(f_i), a unit with zero field keeps its state, clamped units are never looked
 * at (MODELS §1).
 *
 * <p>Asynchronous updates lower the energy at every flip if the diagonal of W is not negative (Hopfield 1982) and end at
 * the first sweep without a flip. Synchronous updates end in a fixed point or a 2-cycle and nothing longer (Goles, Fogelman
 * and Pellegrin 1985, "Decreasing energy functions as a tool for studying threshold networks", Discrete Applied
 * Mathematics 12): L(t) = -x(t)ᵀW x(t-1) - θᵀ(x(t) + x(t-1)) never rises. Clamped units only add a constant field to the
 * free ones, so it holds for these too, and it holds with ties: where L stands still each unit either repeats what it was
 * two steps before or has zero field and stays for good. So x(t+1) = x(t-1) ≠ x(t) is the whole test.
 *
 * <p>At a temperature T > 0 ({@link #setTemperature}) a unit turns by chance (Glauber 1963, "Time-dependent statistics of the
 * Ising model", J. Math. Phys. 4, p. 294). Asynchronously with probability 1 / (1 + exp(ΔE/T)), where ΔE is what the flip
 * would do to the energy: so exp(-E/T) / Z stays as it is. Synchronously with probability 1 / (1 + exp(2 x_i f_i / T)) from the
 * same fields (Little 1974, "The existence of persistent states in the brain", Math. Biosci. 19, p. 101), which goes with
 * another energy, -T Σ_i log 2 cosh(f_i / T) without thresholds (Peretto 1984, Biol. Cybern. 50, p. 51). Such a recall never
 * ends by itself.
 *
 * <p>The order of sweep s is drawn from {@code key.child("order").child(s)}, the chances of its k-th unit are number k of
 * {@code key.child("heat").child(s)}: the same key gives the same run, whole or resumed. Used by one thread at a time.
 */
public final class Recall {
    private final Fields fields;
    private final UpdateOrder updateOrder;
    private final RandomKey orderKey;
    private final RandomKey heatKey;
    private final int[] freeUnits;
    private final int[] order;
    private final int[] turning;

    private double temperature;
    private @Nullable SpinVector previous;
    private RecallStatus status;
    private int sweeps;
    private int position;
    private int turnedInSweep;
    private long flips;

    /**
     * Starts at the state the fields stand in, and owns them from now on.
     *
     * @param clamped units that keep their starting state; empty where every unit is free
     */
    public Recall(Fields fields, BitSet clamped, UpdateOrder updateOrder, RandomKey key) {
        SpinVector.requireInside(clamped, fields.units(), "Clamped units");
        this.fields = fields;
        this.updateOrder = updateOrder;
        this.orderKey = key.child("order");
        this.heatKey = key.child("heat");
        this.freeUnits = new int[fields.units() - clamped.cardinality()];
        int count = 0;
        for (int i = clamped.nextClearBit(0); i < fields.units(); i = clamped.nextClearBit(i + 1)) {
            freeUnits[count++] = i;
        }
        this.order = freeUnits.clone();
        this.turning = new int[freeUnits.length];
        this.status = startStatus();
        drawOrder();
    }

    /** Starts a recall with fields of its own. */
    public static Recall of(
            HopfieldNetwork network, SpinVector start, BitSet clamped, UpdateOrder order, RandomKey key) {
        return new Recall(network.fields(start), clamped, order, key);
    }

    /**
     * Sets the temperature T, from the next update on, in units of the energy; 0 at first. It is no part of {@link #save}, as
     * the key and the clamped units are none.
     */
    public void setTemperature(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A temperature is 0 or more, found " + value);
        }
        if (value == 0 && temperature > 0 && position > 0) {
            // Units looked at before may want to turn now: this sweep proves nothing.
            turnedInSweep++;
        }
        temperature = value;
        if (value > 0) {
            status = startStatus();
        }
    }

    /** T. */
    public double temperature() {
        return temperature;
    }

    /**
     * Looks at the next unit of the sweep and turns it if its field says so. After convergence it goes on looking, and
     * nothing changes.
     *
     * @throws IllegalStateException under synchronous updates, and if no unit is free
     */
    public UnitStep stepUnit() {
        if (updateOrder == UpdateOrder.SYNCHRONOUS) {
            throw new IllegalStateException("Synchronous recall updates all units at once: step by sweep");
        }
        if (freeUnits.length == 0) {
            throw new IllegalStateException("All " + fields.units() + " units are clamped: there is none to update");
        }
        int unit = order[position];
        double field = fields.field(unit);
        boolean flip = turns(unit, temperature == 0 ? heatKey : heatKey.child(sweeps), position);
        double change = flip ? fields.flipEnergy(unit) : 0;
        if (flip) {
            fields.flip(unit);
            turnedInSweep++;
            flips++;
        }
        position++;
        if (position == order.length) {
            finishAsynchronousSweep();
        }
        return new UnitStep(unit, flip, field, change);
    }

    /**
     * Goes to the end of the sweep begun, or does a whole one.
     *
     * @return flips made by this call
     */
    public int stepSweep() {
        if (freeUnits.length == 0) {
            return 0;
        }
        return updateOrder == UpdateOrder.SYNCHRONOUS ? sweepSynchronously() : sweepAsynchronously();
    }

    /** Sweeps until the recall has ended or {@code maxSweeps} more sweeps are done. */
    public RecallStatus run(int maxSweeps) {
        return run(maxSweeps, ProgressSink.NONE);
    }

    /**
     * The same, asking before each sweep whether to go on.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop; the sweeps done stay done
     */
    public RecallStatus run(int maxSweeps, ProgressSink progress) {
        for (int s = 0; s < maxSweeps && status == RecallStatus.RUNNING; s++) {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled after " + sweeps + " sweeps of a recall");
            }
            stepSweep();
        }
        return status;
    }

    /** The state at this moment, mid-sweep if need be. */
    public RecallState save() {
        return new RecallState(fields.spins(), previous, status, sweeps, position, turnedInSweep, flips);
    }

    /** Goes back to a state saved by a recall with the same network, clamped units, order and key. */
    public void restore(RecallState state) {
        if (state.position() > freeUnits.length) {
            throw new IllegalArgumentException("The saved position " + state.position() + " lies beyond the "
                    + freeUnits.length + " free units: the state belongs to another recall");
        }
        fields.moveTo(state.spins());
        previous = state.previous();
        status = state.status();
        sweeps = state.sweeps();
        position = state.position();
        turnedInSweep = state.turnedInSweep();
        flips = state.flips();
        drawOrder();
    }

    public SpinVector spins() {
        return fields.spins();
    }

    /** The state with fields and energy; to be read, not turned, from outside. */
    public Fields fields() {
        return fields;
    }

    public double energy() {
        return fields.energy();
    }

    public RecallStatus status() {
        return status;
    }

    public UpdateOrder updateOrder() {
        return updateOrder;
    }

    /** Finished sweeps. */
    public int sweeps() {
        return sweeps;
    }

    /** Flips since the start. */
    public long flips() {
        return flips;
    }

    /** Free units already looked at in the sweep begun. */
    public int position() {
        return position;
    }

    /** Number of units that are not clamped: the length of a sweep. */
    public int freeUnits() {
        return freeUnits.length;
    }

    private int sweepAsynchronously() {
        int turned = temperature == 0 ? fields.sweep(order, position) : sweepByChance();
        turnedInSweep += turned;
        flips += turned;
        finishAsynchronousSweep();
        return turned;
    }

    private int sweepByChance() {
        RandomKey chances = heatKey.child(sweeps);
        int turned = 0;
        for (int k = position; k < order.length; k++) {
            if (turns(order[k], chances, k)) {
                fields.flip(order[k]);
                turned++;
            }
        }
        return turned;
    }

    /** Whether the unit turns now, by itself. */
    private boolean turns(int unit, RandomKey chances, int number) {
        return temperature == 0
                ? fields.wantsFlip(unit)
                : chances.uniformAt(number) < 1 / (1 + Math.exp(fields.flipEnergy(unit) / temperature));
    }

    /** Whether the unit turns in a synchronous update. */
    private boolean turnsWithAll(int unit, RandomKey chances, int number) {
        return temperature == 0
                ? fields.wantsFlip(unit)
                : chances.uniformAt(number)
                        < 1 / (1 + Math.exp(2 * fields.spin(unit) * fields.field(unit) / temperature));
    }

    private void finishAsynchronousSweep() {
        if (turnedInSweep == 0 && temperature == 0) {
            status = RecallStatus.CONVERGED;
        }
        sweeps++;
        position = 0;
        turnedInSweep = 0;
        drawOrder();
    }

    private int sweepSynchronously() {
        int count = 0;
        RandomKey chances = heatKey.child(sweeps);
        for (int k = 0; k < freeUnits.length; k++) {
            if (turnsWithAll(freeUnits[k], chances, k)) {
                turning[count++] = freeUnits[k];
            }
        }
        SpinVector before = fields.spins();
        for (int k = 0; k < count; k++) {
            fields.flip(turning[k]);
        }
        if (temperature == 0) {
            if (count == 0) {
                status = RecallStatus.CONVERGED;
            } else if (fields.spins().equals(previous)) {
                status = RecallStatus.TWO_CYCLE;
            }
        }
        // A return by chance is no cycle.
        previous = temperature == 0 ? before : null;
        sweeps++;
        flips += count;
        return count;
    }

    private void drawOrder() {
        if (updateOrder == UpdateOrder.RANDOM) {
            System.arraycopy(freeUnits, 0, order, 0, order.length);
            orderKey.child(sweeps).stream().shuffle(order);
        }
    }

    private RecallStatus startStatus() {
        return freeUnits.length == 0 ? RecallStatus.CONVERGED : RecallStatus.RUNNING;
    }
}
