package org.energyscape.engine.hopfield.attractor;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.PrincipalPlane;

/**
 * The energy over the plane in which some states differ most. A place of the plane is a picture of real numbers; its energy
 * is that of the nearest state of spins, the sign of every number (+1 at zero). So the map has the steps that the states have,
 * and no hollows that lie between them. The picture is one of two, see {@link Surface}.
 *
 * <p>The states of neighbouring cells differ little, and the fields are carried from one to the next.
 *
 * @param plane the axes
 * @param columns cells along the first axis
 * @param rows cells along the second axis
 * @param area what the cells cover
 * @param surface how places become states
 * @param states those that span the plane
 * @param energies of the centres of the cells, row-major, the lowest row first
 */
public record EnergyPlane(
        PrincipalPlane plane,
        int columns,
        int rows,
        Area area,
        Surface surface,
        List<SpinVector> states,
        List<Double> energies) {
    /** Room round the states, as a share of what they take. */
    private static final double MARGIN = 0.15;

    /** States that a blend is made of. */
    private static final int NEIGHBOURS = 12;

    public EnergyPlane {
        states = List.copyOf(states);
        energies = List.copyOf(energies);
    }

    /** What picture of real numbers a place of the plane stands for. */
    public enum Surface {
        /** The point of the plane itself, {@link PrincipalPlane#at}. Where the mean is zero, only the direction matters. */
        FLAT,
        /**
         * A blend Σ s_k / d_k² of the twelve states whose shadows on the plane are nearest, d_k how far they are (Shepard
         * 1968, "A two-dimensional interpolation function for irregularly-spaced data", Proc. 23rd ACM Nat. Conf., p. 517).
         * So the surface goes through every one of these states with the energy it has.
         */
        THROUGH
    }

    /** Ends of both axes. */
    public record Area(double left, double right, double bottom, double top) {}

    /**
     * The plane of the given states, such as stored patterns and attractors with their inverses.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public static EnergyPlane of(
            HopfieldNetwork network, List<SpinVector> states, int columns, int rows, ProgressSink progress) {
        return of(network, states, Surface.FLAT, columns, rows, progress);
    }

    /**
     * The same with a surface of one's choice.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public static EnergyPlane of(
            HopfieldNetwork network,
            List<SpinVector> states,
            Surface surface,
            int columns,
            int rows,
            ProgressSink progress) {
        if (states.isEmpty() || columns < 2 || rows < 2) {
            throw new IllegalArgumentException("Expected states and a grid of at least 2 x 2, found " + states.size()
                    + " states and " + columns + " x " + rows);
        }
        FloatMatrix pictures = matrix(states);
        PrincipalPlane plane = PrincipalPlane.of(pictures);
        float[] places = plane.project(pictures);
        return filled(network, plane, area(places), new Lift(surface, plane, states, places), columns, rows, progress);
    }

    /**
     * The same plane and area in other cells: a coarse map first, a fine one when it is done.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public EnergyPlane withCells(HopfieldNetwork network, int wideCells, int highCells, ProgressSink progress) {
        if (wideCells < 2 || highCells < 2) {
            throw new IllegalArgumentException(
                    "Expected a grid of at least 2 x 2, found " + wideCells + " x " + highCells);
        }
        return filled(network, plane, area, lift(), wideCells, highCells, progress);
    }

    private static EnergyPlane filled(
            HopfieldNetwork network,
            PrincipalPlane plane,
            Area area,
            Lift lift,
            int columns,
            int rows,
            ProgressSink progress) {
        Double[] energies = new Double[columns * rows];
        network.prepare(progress);
        Fields corner = network.fields(lift.state(area.left(), area.bottom()));
        PieceCounter done = new PieceCounter(progress, rows, "rows");
        int threads = Runtime.getRuntime().availableProcessors();
        ParallelBlocks.run(threads, rows, corner::fork, (fields, r) -> {
            double second = area.bottom() + (r + 0.5) / rows * (area.top() - area.bottom());
            // From whichever end is nearer to where the row before it ended, so that neighbours follow each other.
            boolean back = fields.spins().overlap(lift.state(area.right(), second))
                    > fields.spins().overlap(lift.state(area.left(), second));
            for (int k = 0; k < columns; k++) {
                int c = back ? columns - 1 - k : k;
                double first = area.left() + (c + 0.5) / columns * (area.right() - area.left());
                if (progress.isCancelled()) {
                    throw new CancellationException("The map of energies was cancelled");
                }
                fields.moveTo(lift.state(first, second));
                energies[r * columns + c] = fields.energy();
            }
            done.finished();
        });
        return new EnergyPlane(plane, columns, rows, area, lift.surface(), lift.states(), List.of(energies));
    }

    /** Energy of a cell. */
    public double energy(int column, int row) {
        return energies.get(row * columns + column);
    }

    /** The state of spins nearest to a place of the plane, whose energy the map shows there. */
    public SpinVector nearest(double first, double second) {
        return lift().state(first, second);
    }

    /** The places of states on the plane: two numbers each. */
    public float[] places(List<SpinVector> states) {
        return plane.project(matrix(states));
    }

    private Lift lift() {
        return new Lift(surface, plane, states, surface == Surface.FLAT ? new float[0] : places(states));
    }

    /** From places to states; {@code numbers} are the states as numbers, where they are blended. */
    private record Lift(
            Surface surface, PrincipalPlane plane, List<SpinVector> states, float[] places, double[][] numbers) {
        Lift(Surface surface, PrincipalPlane plane, List<SpinVector> states, float[] places) {
            this(surface, plane, states, places, surface == Surface.FLAT ? new double[0][] : numbers(states));
        }

        private static double[][] numbers(List<SpinVector> states) {
            double[][] numbers = new double[states.size()][states.get(0).size()];
            for (int k = 0; k < numbers.length; k++) {
                SpinVector state = states.get(k);
                Arrays.setAll(numbers[k], state::spin);
            }
            return numbers;
        }

        SpinVector state(double first, double second) {
            return surface == Surface.FLAT ? EnergyPlane.nearest(plane.at(first, second)) : blend(first, second);
        }

        private SpinVector blend(double first, double second) {
            int[] chosen = new int[Math.min(NEIGHBOURS, states.size())];
            double[] squares = new double[chosen.length];
            int count = 0;
            for (int k = 0; k < states.size(); k++) {
                double dx = places[2 * k] - first;
                double dy = places[2 * k + 1] - second;
                double square = dx * dx + dy * dy;
                if (square == 0) {
                    return states.get(k);
                }
                int at = count < chosen.length ? count++ : chosen.length;
                while (at > 0 && squares[at - 1] > square) {
                    if (at < chosen.length) {
                        squares[at] = squares[at - 1];
                        chosen[at] = chosen[at - 1];
                    }
                    at--;
                }
                if (at < chosen.length) {
                    squares[at] = square;
                    chosen[at] = k;
                }
            }
            double[] picture = new double[plane.visible()];
            for (int n = 0; n < count; n++) {
                add(picture, numbers[chosen[n]], 1 / squares[n]);
            }
            return EnergyPlane.nearest(picture);
        }

        /** A spin times 1 / d² is the spin divided by d², to the bit. */
        private static void add(double[] picture, double[] spins, double weight) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] += weight * spins[i];
            }
        }
    }

    private static SpinVector nearest(double[] picture) {
        int[] spins = new int[picture.length];
        for (int i = 0; i < spins.length; i++) {
            spins[i] = picture[i] < 0 ? -1 : 1;
        }
        return SpinVector.of(spins);
    }

    private static FloatMatrix matrix(List<SpinVector> states) {
        int n = states.get(0).size();
        float[] values = new float[states.size() * n];
        for (int r = 0; r < states.size(); r++) {
            System.arraycopy(states.get(r).toFloats(), 0, values, r * n, n);
        }
        return new FloatMatrix(states.size(), n, values);
    }

    private static Area area(float[] places) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int k = 0; k < places.length; k++) {
            least[k & 1] = Math.min(least[k & 1], places[k]);
            most[k & 1] = Math.max(most[k & 1], places[k]);
        }
        // One scale for both, so that distances can be compared; a point gets a unit of room.
        double half = Math.max(Math.max(most[0] - least[0], most[1] - least[1]), 1) * (0.5 + MARGIN);
        double x = (least[0] + most[0]) / 2;
        double y = (least[1] + most[1]) / 2;
        return new Area(x - half, x + half, y - half, y + half);
    }
}
