package org.energyscape.lab.hopfield.capacity;

/** Which recall of an experiment is looked at; numbers count from 0 as in its grid. */
record ReplayRequest(
        CapacityPlan.Recalls plan, int contender, int source, int load, int condition, int seed, int trial) {
    /** Another seed or trial of the same cell; numbers run round. */
    ReplayRequest with(int otherSeed, int otherTrial) {
        return new ReplayRequest(
                plan,
                contender,
                source,
                load,
                condition,
                Math.floorMod(otherSeed, plan.seeds()),
                Math.floorMod(otherTrial, plan.grid().trials()));
    }
}
