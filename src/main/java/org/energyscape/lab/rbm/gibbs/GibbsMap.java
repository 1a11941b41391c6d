package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.rbm.Autocorrelation;

/**
 * Where the chains are on the map of the pictures, and where they were. Immutable: nobody writes into its arrays.
 *
 * @param pictures places of the pictures, rows x 2
 * @param labels of the pictures, {@link org.energyscape.engine.data.Dataset#NO_LABEL} where there is none; length rows
 * @param shareAcross share of the variance of the pictures along the first axis
 * @param shareUp the same along the second
 * @param now places of the chains after the last full step, chains x 2
 * @param trail places of the enlarged chain after its last full steps, oldest first, length x 2
 * @param area the rectangle whose cells are counted
 * @param cells cells a side
 * @param stays how many full steps the chains ended in each cell, all together, cells x cells from the lower left
 * @param counted full steps a chain has been counted for, those outside the area too
 * @param memory of the first coordinate of the chains; without values where there is no chance
 */
public record GibbsMap(
        float[] pictures,
        int[] labels,
        double shareAcross,
        double shareUp,
        float[] now,
        float[] trail,
        PictureMap.Area area,
        int cells,
        int[] stays,
        long counted,
        Autocorrelation.Estimate memory) {}
