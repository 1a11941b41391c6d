package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import org.energyscape.engine.run.Command;
import org.energyscape.lab.rbm.run.RbmWeights;

/** What the student does to the Gibbs chains. */
sealed interface GibbsCommand extends Command {
    /**
     * Holds visible units at given values in all chains; the others are free. Replaces what was held before.
     *
     * @param mask true where held, length m
     * @param values what is held there, length m
     * @param kept where a picture is kept as it is, length m: chains that are compared with free ones keep there what each of
     *     them began with
     */
    record Hold(boolean[] mask, float[] values, boolean[] kept) implements GibbsCommand {
        public Hold {
            if (mask.length != values.length || mask.length != kept.length) {
                throw new IllegalArgumentException(
                        "Expected a value for each of " + mask.length + " units, found " + values.length);
            }
        }

        /** The same values in all chains. */
        Hold(boolean[] mask, float[] values) {
            this(mask, values, new boolean[mask.length]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hold that
                    && Arrays.equals(mask, that.mask)
                    && Arrays.equals(values, that.values)
                    && Arrays.equals(kept, that.kept);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(mask) + Arrays.hashCode(values)) + Arrays.hashCode(kept);
        }
    }

    /** Goes on with other weights of the same shape. */
    record TakeWeights(RbmWeights weights) implements GibbsCommand {}
}
