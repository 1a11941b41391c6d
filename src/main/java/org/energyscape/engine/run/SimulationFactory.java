package org.energyscape.engine.run;

import java.io.IOException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;

/**
 * Builds a simulation from settings; called on the runner's worker, so it may read files and compute.
 *
 * @param <S> what its view draws
 */
@FunctionalInterface
public interface SimulationFactory<S extends Snapshot> {
    /**
     * Builds one.
     *
     * @param progress hears how far building is, and says whether it is to be given up, by a {@link
     *     java.util.concurrent.CancellationException}, since something newer replaces it. The simulation may keep it and ask
     *     whenever it is called, from any thread that helps it: a step that throws that exception must have changed nothing; it
     *     is done again if it is still wanted. A change that is given up must have taken note of what it was told.
     */
    Simulation<S> create(ParamValues values, MetricLog metrics, ProgressSink progress) throws IOException;
}
