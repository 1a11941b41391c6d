package org.energyscape.engine.math;

/**
 * σ(z) = 1/(1+e^-z) and softplus(z) = log(1+e^z), in float by own polynomials and in double by {@code Math}.
 *
 * <p>Neither overflows: both work on e = e^-|z| ∈ (0, 1]. σ(z) = 1/(1+e) for z ≥ 0 and e/(1+e) below, softplus(z) =
 * max(z, 0) + log(1+e). The float forms keep a <em>relative</em> error below 3e-7 in both tails, because a probability
 * of 1e-9 is a number students read. The exponential splits z = k log 2 + r with |r| ≤ (log 2)/2 and sums the Taylor
 * series of e^r to degree 7 (the remainder is below 6e-9); the logarithm uses log(1+e) = 2 artanh(s), s = e/(2+e) ≤ 1/3.
 *
 * <p>NaN stays NaN. Pure functions; any thread.
 */
public final class Activations {
    /** e^-|z| stays here beyond it: still a normal float, since subnormal numbers are slow. */
    static final float LARGEST_MAGNITUDE = (float) 87.3;

    private static final double LN2 = 0.6931471805599453;
    static final float LOG2_E = (float) (1 / LN2);
    /** Adding it to a small number rounds that to an integer, which then stands in the low bits. */
    static final float ROUNDER = 0x1.8p23f;
    /** Nine bits of log 2, so that k times it is exact … */
    static final float LN2_HIGH = 355f / 512;
    /** … and the rest. */
    static final float LN2_LOW = (float) (LN2 - 355.0 / 512);

    static final float E2 = 0.5f;
    static final float E3 = 1 / 6f;
    static final float E4 = 1 / 24f;
    static final float E5 = 1 / 120f;
    static final float E6 = 1 / 720f;
    static final float E7 = 1 / 5040f;
    /** The bits of 1f: the exponent's offset. */
    static final int ONE_BITS = 0x3F800000;

    private Activations() {}

    /** The logistic function in float. */
    public static float sigmoid(float z) {
        float e = expOfNegativeMagnitude(z);
        float s = 1 / (1 + e);
        return z >= 0 ? s : e * s;
    }

    /** log(1+e^z) in float. */
    public static float softplus(float z) {
        return Math.max(z, 0) + logOnePlus(expOfNegativeMagnitude(z));
    }

    /** The logistic function in double. */
    public static double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /** log(1+e^z) in double. */
    public static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /** e^-|z| with k = -round(|z| / log 2) and r = |z| + k log 2, so that e^-|z| = 2^k e^-r. */
    private static float expOfNegativeMagnitude(float z) {
        float a = Math.abs(z);
        float x = a > LARGEST_MAGNITUDE ? LARGEST_MAGNITUDE : a;
        float t = x * -LOG2_E + ROUNDER;
        float k = t - ROUNDER;
        float r = (x + k * LN2_HIGH) + k * LN2_LOW;
        float p = -E7;
        p = p * r + E6;
        p = p * r - E5;
        p = p * r + E4;
        p = p * r - E3;
        p = p * r + E2;
        p = p * r - 1;
        p = p * r + 1;
        return p * Float.intBitsToFloat((Float.floatToRawIntBits(t) << 23) + ONE_BITS);
    }

    /** log(1+e) for 0 ≤ e ≤ 1. */
    private static float logOnePlus(float e) {
        float s = e / (2 + e);
        float q = s * s;
        float p = 1 / 15f;
        p = p * q + 1 / 13f;
        p = p * q + 1 / 11f;
        p = p * q + 1 / 9f;
        p = p * q + 1 / 7f;
        p = p * q + 1 / 5f;
        p = p * q + 1 / 3f;
        p = p * q + 1;
        return 2 * s * p;
    }
}
