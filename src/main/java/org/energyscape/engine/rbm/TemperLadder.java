package org.energyscape.engine.rbm;

/**
 * The inverse temperatures 1 = β_1 > … > β_K ≥ 0 of {@link TemperedChains} and where they lead: at β = 0 the visible units
 * have biases b_A and nothing else acts. Immutable by contract: nobody writes into the arrays.
 *
 * @param betas β_k, falling, the first of them 1
 * @param base b_A, of length m: zeros, so that every state is equally probable at β = 0, or log-odds of data
 */
public record TemperLadder(float[] betas, float[] base) {
    public TemperLadder {
        if (betas.length < 2 || betas[0] != 1) {
            throw new IllegalArgumentException("Expected at least two inverse temperatures of which the first is 1");
        }
        for (int k = 1; k < betas.length; k++) {
            if (!(betas[k] < betas[k - 1]) || betas[k] < 0) {
                throw new IllegalArgumentException("Expected inverse temperatures that fall to 0 at the least, found "
                        + betas[k] + " behind " + betas[k - 1]);
            }
        }
    }

    /**
     * β_k = 1 - (1 - least) t^power with t = 0 .. 1 in even steps: power 1 gives even distances, 2 closer ones near β = 1.
     *
     * @param count K
     * @param least β_K
     */
    public static TemperLadder of(int count, double least, double power, float[] base) {
        float[] betas = new float[count];
        for (int k = 0; k < count; k++) {
            betas[k] = (float) (1 - (1 - least) * Math.pow((double) k / (count - 1), power));
        }
        return new TemperLadder(betas, base);
    }

    /** K. */
    public int count() {
        return betas.length;
    }
}
