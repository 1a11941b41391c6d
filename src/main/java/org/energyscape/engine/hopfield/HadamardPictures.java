package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.energyscape.engine.math.RandomKey;

/**
 * Orthogonal square pictures. Where there is a Hadamard matrix H of the order of the side, picture (a, b) has at row y and
 * column x the spin H_ay H_bx: stripes, bars and checks, a row of the Kronecker product H ⊗ H. Otherwise the pictures are
 * rows of a matrix of order N = side²; and where N has none either (no odd N has one), rows of the largest order below N with
 * the last few pixels filled up, whose scalar products are at most the number of those.
 */
public final class HadamardPictures {
    private final int side;
    private final boolean stripes;
    private final HadamardMatrix matrix;
    /** Pictures in their order, row a of H times side and row b; empty where rows of a large matrix are taken. */
    private final int[] places;

    private HadamardPictures(int side, boolean stripes, HadamardMatrix matrix) {
        this.side = side;
        this.stripes = stripes;
        this.matrix = matrix;
        places = stripes ? shuffled(side * side) : new int[0];
    }

    /** Pictures of side x side pixels. */
    public static HadamardPictures ofSide(int side) {
        Optional<HadamardMatrix> small = HadamardMatrix.of(side);
        if (small.isPresent()) {
            return new HadamardPictures(side, true, small.get());
        }
        int order = side * side;
        Optional<HadamardMatrix> large = HadamardMatrix.of(order);
        while (large.isEmpty()) {
            order--;
            large = HadamardMatrix.of(order);
        }
        return new HadamardPictures(side, false, large.get());
    }

    /** How many there are. */
    public int count() {
        return stripes ? side * side : matrix.order();
    }

    /** The largest magnitude that a scalar product of two of them may have; 0 where they are orthogonal. */
    public int slack() {
        return stripes ? 0 : side * side - matrix.order();
    }

    /**
     * One of them, counted from 0, the plain one last. Of stripes the order is shuffled, always alike: the first 2^k rows of
     * Sylvester's matrix are functions of k bits of the place alone, copies of 2^k units that would store 2^k patterns and
     * correct nothing among them.
     */
    public SpinVector picture(int index) {
        int units = side * side;
        if (index < 0 || index >= count()) {
            throw new IllegalArgumentException(
                    "There are " + count() + " Hadamard pictures, asked for number " + index);
        }
        if (!stripes) {
            return SpinVector.of(IntStream.range(0, units)
                    .map(i -> i < matrix.order() ? matrix.at(index, i) : filling(index, i - matrix.order()))
                    .toArray());
        }
        int a = places[index] / side;
        int b = places[index] % side;
        return SpinVector.of(IntStream.range(0, units)
                .map(i -> matrix.at(a, i / side) * matrix.at(b, i % side))
                .toArray());
    }

    /** 1 … N-1 shuffled, then 0. */
    private static int[] shuffled(int units) {
        int[] others = IntStream.range(1, units).toArray();
        RandomKey.ofSeed(units).child("hadamard").stream().shuffle(others);
        int[] places = Arrays.copyOf(others, units);
        places[units - 1] = 0;
        return places;
    }

    private static int filling(int index, int pixel) {
        return 1 - 2 * (Integer.bitCount(index & (pixel + 1)) & 1);
    }
}
