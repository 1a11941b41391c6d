package org.energyscape.lab.rbm.gibbs;

import java.util.List;

/**
 * The replicas of one tempered chain, and how replicas of all chains exchange states. Nobody writes into its arrays.
 *
 * @param rungs the temperatures, β = 1 first
 * @param states the visible units of the enlarged chain's replicas, temperatures x m
 * @param followed number of the replica whose way is shown
 * @param path at which temperature it was, oldest first
 * @param firstStep the full step to which the first entry of the path belongs
 * @param roundTrips from β = 1 to the hottest and back, of all replicas of all chains
 * @param chains C
 */
record GibbsLadder(
        List<Rung> rungs, float[] states, int followed, int[] path, long firstStep, long roundTrips, int chains) {
    /**
     * One temperature, and its exchange with the next hotter one; that of the hottest says nothing.
     *
     * @param beta β
     * @param replica number of the replica that is here, in the enlarged chain
     * @param energy D of the state that was here when offers were last made, nats; NaN before
     * @param rate share of the offers that were taken, in all chains; NaN before the first
     * @param offers made in all chains
     * @param acceptance with which the last states of the enlarged chain exchange
     * @param offered whether it was this pair's turn last
     * @param taken whether its states were exchanged then
     */
    record Rung(
            double beta,
            int replica,
            double energy,
            double rate,
            long offers,
            double acceptance,
            boolean offered,
            boolean taken) {}

    /** The temperature at which a replica is. */
    int place(int number) {
        for (int k = 0; k < rungs.size(); k++) {
            if (rungs.get(k).replica() == number) {
                return k;
            }
        }
        return -1;
    }
}
