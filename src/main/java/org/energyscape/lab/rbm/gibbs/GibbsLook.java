package org.energyscape.lab.rbm.gibbs;

/**
 * What of the chains is enlarged.
 *
 * @param chain its number; the last one for greater numbers
 * @param replica number of the replica of a tempered chain whose way is shown
 */
record GibbsLook(int chain, int replica) {
    static final GibbsLook FIRST = new GibbsLook(0, 0);

    GibbsLook withChain(int value) {
        return new GibbsLook(value, replica);
    }

    GibbsLook withReplica(int value) {
        return new GibbsLook(chain, value);
    }
}
