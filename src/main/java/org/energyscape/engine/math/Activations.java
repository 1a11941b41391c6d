package org.energyscape.engine.math;

/**
 * σ(z) = 1/(1+e^-z), softplus(z) = log(1+e^z), exp and tanh, in float by own polynomials, the first two in double by {@code
 * Math} too.
 *
 * <p>Neither overflows: both work on e = e^-|z| ∈ (0, 1]. σ(z) = 1/(1+e) for z ≥ 0 and e/(1+e) below, softplus(z) =
 * max(z, 0) + log(1+e). The float forms keep a <em>relative</em> error below 4e-7 as long as the
 * result is above e^-87, because a probability of 1e-9 is a number students read; below that σ and softplus stay at about
 * e^-87.3. Nothing is fused, so the bits are the same on every processor, and {@link RowLoops} has the same for whole rows. The exponential splits |z| = r - k log 2 with |r| ≤ (log 2)/2 and takes e^-r
 * from a polynomial; the logarithm uses log(1+e) = 2 artanh(s), s = e/(2+e) ≤ 1/3.
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

    /**
     * e^-r = 1 + Σ E_i r^i up to 9.5e-8 of itself for |r| ≤ (log 2)/2: of the polynomials of degree 5 that are 1 at 0 the one
     * with the least largest relative error (Lawson's algorithm).
     */
    static final float E1 = -0.9999997f;

    static final float E2 = 0.49999145f;
    static final float E3 = -0.1666764f;
    static final float E4 = 0.04189839f;
    static final float E5 = -8.290229e-3f;
    /** The bits of 1f: the exponent's offset. */
    static final int ONE_BITS = 0x3F800000;

    private Activations() {}

    /** The logistic function in float. */
    public static float sigmoid(float z) {
        float e = expOfNegativeMagnitude(z);
        return (z < 0 ? e : 1) / (e + 1);
    }

    /** log(1+e^z) in float. */
    public static float softplus(float z) {
        return Math.max(z, 0) + logOnePlus(expOfNegativeMagnitude(z));
    }

    /** e^z in float: 0 or infinity where a float has no better number. */
    public static float exp(float z) {
        if (Math.abs(z) > LARGEST_MAGNITUDE) {
            return (float) Math.exp(z);
        }
        float e = expOfNegativeMagnitude(z);
        return z < 0 ? e : 1 / e;
    }

    /** The hyperbolic tangent in float. Near 0 by the polynomial of the Cephes library (S. Moshier), tanhf. */
    public static float tanh(float z) {
        if (Math.abs(z) < 0.625f) {
            float q = z * z;
            float p = -5.7049887e-3f;
            p = p * q + 2.0639088e-2f;
            p = p * q - 5.3739715e-2f;
            p = p * q + 0.13331442f;
            p = p * q - 0.3333328f;
            return z + z * q * p;
        }
        float e = expOfNegativeMagnitude(2 * z);
        return Math.copySign((1 - e) / (1 + e), z);
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
        // By halves instead of term by term: the processor has both in hand at once.
        float q = r * r;
        float p = ((E5 * r + E4) * q + (E3 * r + E2)) * q + (E1 * r + 1);
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
