package org.energyscape.ui.experiments;

/**
 * One curve of the picture. The arrays are not written to any more.
 *
 * @param variant which setting of the experiment, from 0
 * @param label its name
 * @param validation whether it was measured on validation pictures
 * @param x epochs
 * @param y nats a picture, the mean over the finished seeds, or the first seed's until one has finished
 */
record VariantCurve(int variant, String label, boolean validation, double[] x, double[] y) {}
