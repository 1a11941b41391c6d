package org.energyscape.engine.math;

import java.util.Arrays;

/**
 * Lines of equal value of a field that is known at the points of a grid, by marching squares (Lorensen and Cline 1987,
 * "Marching cubes", Computer Graphics 21(4), p. 163, in two dimensions): a line crosses an edge of the grid where linear
 * interpolation of its two ends has the level, so that lines of a linear field are exact and those of a field with second
 * derivative at most M along the edges are off by at most M h²/8 in value at the edges. A square with two opposite corners
 * above and two below is cut by the mean of the four. Squares with a corner that is not finite have no lines.
 *
 * <p>Of no state; any thread.
 */
public final class ContourLines {
    private static final int NUMBERS = 4;

    private ContourLines() {}

    /**
     * The pieces of one line, in the coordinates of the grid: point (column, row) lies at x = column, y = row.
     *
     * @param values row-major
     * @return {@code x1, y1, x2, y2} of each piece, squares in row-major order; fresh
     */
    public static float[] of(float[] values, int columns, int rows, double level) {
        if (columns < 2 || rows < 2 || values.length != columns * rows) {
            throw new IllegalArgumentException("Lines need a grid of at least 2 x 2 with a value at every point, found "
                    + columns + " x " + rows + " and " + values.length + " values");
        }
        Pieces pieces = new Pieces();
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                int at = r * columns + c;
                square(
                        new double[] {values[at], values[at + 1], values[at + columns + 1], values[at + columns]},
                        c,
                        r,
                        level,
                        pieces);
            }
        }
        return pieces.toArray();
    }

    /**
     * Round levels strictly inside a range: whole multiples of 1, 2 or 5 times a power of ten, at most {@code most} of them.
     */
    public static double[] levels(double least, double greatest, int most) {
        if (!(least < greatest) || !Double.isFinite(greatest - least) || most < 1) {
            return new double[0];
        }
        double wanted = (greatest - least) / most;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = 10 * power;
        for (double factor : new double[] {5, 2, 1}) {
            step = factor * power >= wanted ? factor * power : step;
        }
        double[] levels = new double[most + 1];
        int count = 0;
        for (double k = Math.floor(least / step) + 1; k * step < greatest && count < most; k++) {
            levels[count++] = k * step;
        }
        return Arrays.copyOf(levels, count);
    }

    /** Corners counter-clockwise from (column, row); edge e leads from corner e to the next. */
    private static void square(double[] corners, int column, int row, double level, Pieces pieces) {
        int above = 0;
        double sum = 0;
        for (int k = 0; k < NUMBERS; k++) {
            above |= corners[k] >= level ? 1 << k : 0;
            sum += corners[k];
        }
        if (above == 0 || above == 15 || !Double.isFinite(sum)) {
            return;
        }
        int[] crossed = new int[NUMBERS];
        int count = 0;
        for (int e = 0; e < NUMBERS; e++) {
            if ((above >> e & 1) != (above >> (e + 1) % NUMBERS & 1)) {
                crossed[count++] = e;
            }
        }
        if (count == 2) {
            pieces.add(corners, column, row, level, crossed[0], crossed[1]);
        } else {
            // The corners that are not of the sort of the middle are cut off, each between its two edges.
            boolean middleAbove = sum / NUMBERS >= level;
            boolean firstCut = (above & 1) == 1 != middleAbove;
            pieces.add(corners, column, row, level, firstCut ? 3 : 0, firstCut ? 0 : 1);
            pieces.add(corners, column, row, level, firstCut ? 1 : 2, firstCut ? 2 : 3);
        }
    }

    private static final class Pieces {
        private static final int[] X = {0, 1, 1, 0};
        private static final int[] Y = {0, 0, 1, 1};

        private float[] numbers = new float[256];
        private int size;

        void add(double[] corners, int column, int row, double level, int from, int to) {
            if (size + NUMBERS > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            put(corners, column, row, level, from);
            put(corners, column, row, level, to);
        }

        private void put(double[] corners, int column, int row, double level, int edge) {
            int next = (edge + 1) % NUMBERS;
            double share = (level - corners[edge]) / (corners[next] - corners[edge]);
            numbers[size++] = (float) (column + X[edge] + share * (X[next] - X[edge]));
            numbers[size++] = (float) (row + Y[edge] + share * (Y[next] - Y[edge]));
        }

        float[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
