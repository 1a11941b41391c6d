package org.energyscape.engine.math;

/** The checks all {@link Kernels} make before anything is written. */
final class KernelShapes {
    private KernelShapes() {}

    /** C = A·B. */
    static void product(String formula, MatrixView a, MatrixView b, MatrixView c) {
        require(a.columns() == b.rows() && a.rows() == c.rows() && b.columns() == c.columns(), formula, a, b, c);
    }

    /** C = A·Bᵀ. */
    static void productTransposed(String formula, MatrixView a, MatrixView b, MatrixView c) {
        require(a.columns() == b.columns() && a.rows() == c.rows() && b.rows() == c.columns(), formula, a, b, c);
    }

    /** C = Aᵀ·B. */
    static void transposedProduct(String formula, MatrixView a, MatrixView b, MatrixView c) {
        require(a.rows() == b.rows() && a.columns() == c.rows() && b.columns() == c.columns(), formula, a, b, c);
    }

    static void same(String kernel, MatrixView a, MatrixView b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException(
                    kernel + " needs two rectangles of one shape, found " + a.shape() + " and " + b.shape());
        }
    }

    static void length(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException("Expected " + what + " of length " + expected + ", found " + found);
        }
    }

    static int threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        return threads;
    }

    private static void require(boolean fits, String formula, MatrixView a, MatrixView b, MatrixView c) {
        if (!fits) {
            throw new IllegalArgumentException("The shapes do not fit " + formula + ": A is " + a.shape() + ", B is "
                    + b.shape() + ", C is " + c.shape());
        }
    }
}
