package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.lab.rbm.run.RbmWeights;
import org.jspecify.annotations.Nullable;

/**
 * What Gibbs chains start from. Immutable: nobody writes into its arrays.
 *
 * @param weights of the machine that is sampled
 * @param width pixels a picture row
 * @param pictures to start from, rows of m
 * @param map of these pictures
 * @param drawing the picture of the draw pad, or null
 * @param carried visible units to go on from in place of a start, chains x m, or null
 * @param hold what is held from the start, or null
 */
record GibbsSetup(
        RbmWeights weights,
        int width,
        FloatMatrix pictures,
        PictureMap map,
        float @Nullable [] drawing,
        float @Nullable [] carried,
        GibbsCommand.@Nullable Hold hold) {}
