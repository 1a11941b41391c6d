package org.energyscape.engine.math;

/**
 * What {@link TiledKernels} does to a row of numbers beside products, for one width of vector: short loops, one idea each,
 * since the compiler makes better code of three short ones than of one that does it all. Rows of any length.
 */
interface RowLoops {
    /** How many of the entries are not zero. */
    int countNonZero(float[] x, int at, int n);

    /**
     * Writes which of the entries {@code x[at + k]}, k = from … to-1, are not zero: their k in rising order to {@code
     * index[n]} and on. Returns where the list ends; up to {@value #LISTED_TOO_FAR} numbers behind it are overwritten.
     */
    int listNonZero(float[] x, int at, int from, int to, int[] index, int n);

    /** How far {@link #listNonZero} writes behind the end of the list. */
    int LISTED_TOO_FAR = 16;

    /** x becomes σ(x), with the bits of {@link Activations#sigmoid(float)}; the scratch has room for n. */
    void sigmoid(float[] x, int at, int n, float[] scratch);

    /** out_j = softplus(x_j), with the bits of {@link Activations#softplus(float)}. */
    void softplus(float[] x, int at, float[] out, int outAt, int n);

    /** s_j = 1 where {@link CounterBits#uniform} of column {@code column + j} is below p_j, else 0; the scratch has room for n. */
    void sample(float[] p, int pAt, int key0, int key1, int column, float[] s, int sAt, int n, float[] scratch);

    /** y_j = alpha·x_j + beta·y_j, not fused. */
    void addScaled(float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int n);

    /** {@value #PEAK_CHAINS} sums a vector wide that wait for nothing, n fused multiplications long. */
    float peak(int n);

    /** Independent sums in {@link #peak}. */
    int PEAK_CHAINS = 12;
}
