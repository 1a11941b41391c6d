package org.energyscape.engine.data.digits;

/**
 * How much the hands of the writers differ: means and standard deviations of everything that is not shape.
 *
 * <p>Lengths are shares of a digit's height unless said otherwise. The default was chosen by the accuracy of classifiers
 * on MNIST training digits; its pen is finer than theirs (mean ink 0.113 against 0.133), which read better. Immutable.
 *
 * @param slant mean shear, sideways per height, positive to the right at the top
 * @param slantDeviation its standard deviation
 * @param aspectDeviation standard deviation of the logarithm of the width factor
 * @param rotationDeviation of the rotation, in degrees
 * @param tremble standard deviation of the noise on every knot
 * @param cornerRounding probability that a corner is written as a curve
 * @param elastic root mean square of the elastic displacement
 * @param penRadius median pen radius in pixels of the finished picture
 * @param penRadiusDeviation standard deviation of its logarithm
 * @param pressure relative swing of the radius along a stroke
 * @param softness median width in pixels of the ramp from paper to ink
 */
record WritingStyle(
        double slant,
        double slantDeviation,
        double aspectDeviation,
        double rotationDeviation,
        double tremble,
        double cornerRounding,
        double elastic,
        double penRadius,
        double penRadiusDeviation,
        double pressure,
        double softness) {

    static final WritingStyle DEFAULT = new WritingStyle(0.18, 0.24, 0.19, 5, 0.017, 0.4, 0.022, 1.1, 0.25, 0.15, 1.1);
}
