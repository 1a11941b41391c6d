package org.energyscape.lab.rbm.doctor;

/**
 * How the machine is, beyond its error: what the doctor looks at beside the curves. Taken whenever these are measured.
 *
 * @param epochs trained so far, fractions counted
 * @param updateRatio mean |ΔW| of the last step over mean |W|; some 0.001 is healthy (Hinton 2012, "A practical guide to
 *     training RBMs", §7)
 * @param dead hidden units active in less than a hundredth of the probe pictures
 * @param saturated hidden units active in more than ninety-nine hundredths
 * @param hidden n
 * @param largestBias the greatest |b_i| or |c_j|
 * @param slowestSwap the smallest share of exchanges made between two temperatures; NaN without tempering
 * @param fantasyChange share of the pixels of the fantasy particles that are not as they were at the last measurement; NaN
 *     without particles
 */
public record Vitals(
        double epochs,
        double updateRatio,
        int dead,
        int saturated,
        int hidden,
        double largestBias,
        double slowestSwap,
        double fantasyChange) {
    /** Before anything has been measured. */
    public static final Vitals NONE = new Vitals(0, Double.NaN, 0, 0, 0, 0, Double.NaN, Double.NaN);
}
