package org.energyscape.lab.rbm;

import java.util.Arrays;
import org.energyscape.engine.run.Command;

/** What the student does to the Gibbs chains. */
sealed interface GibbsCommand extends Command {
    /**
     * Holds visible units at given values in all chains; the others are free. Replaces what was held before.
     *
     * @param mask true where held, length m
     * @param values what is held there, length m
     */
    record Hold(boolean[] mask, float[] values) implements GibbsCommand {
        public Hold {
            if (mask.length != values.length) {
                throw new IllegalArgumentException(
                        "Expected a value for each of " + mask.length + " units, found " + values.length);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hold that && Arrays.equals(mask, that.mask) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(mask) + Arrays.hashCode(values);
        }
    }

    /** Goes on with other weights of the same shape. */
    record TakeWeights(RbmWeights weights) implements GibbsCommand {}
}
