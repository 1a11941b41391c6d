package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;

/** Where the patterns of an experiment come from. With one key, fewer patterns are always the first of more. */
public sealed interface PatternSource {
    /** The name, a word or two. */
    String title();

    /**
     * Patterns for one seed.
     *
     * @throws IllegalArgumentException if the source has not so many, or not of this size
     */
    List<SpinVector> patterns(int units, int count, RandomKey key);

    /** Units -1 and +1 with equal probability, all independent. */
    record Uniform() implements PatternSource {
        @Override
        public String title() {
            return "Random";
        }

        @Override
        public List<SpinVector> patterns(int units, int count, RandomKey key) {
            return PatternSets.random(units, count, key);
        }
    }

    /**
     * Given pictures, in another random order for every seed; digits, for instance, which are much alike.
     *
     * @param title the name
     * @param pictures all of one size
     */
    record Pictures(String title, List<SpinVector> pictures) implements PatternSource {
        public Pictures {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("A source of pictures needs at least one");
            }
        }

        @Override
        public List<SpinVector> patterns(int units, int count, RandomKey key) {
            if (units != pictures.get(0).size() || count > pictures.size()) {
                throw new IllegalArgumentException("\"" + title + "\" has " + pictures.size() + " pictures of "
                        + pictures.get(0).size() + " units, asked for " + count + " of " + units);
            }
            int[] order = new int[pictures.size()];
            Arrays.setAll(order, i -> i);
            key.stream().shuffle(order);
            List<SpinVector> chosen = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                chosen.add(pictures.get(order[k]));
            }
            return chosen;
        }
    }
}
