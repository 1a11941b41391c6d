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
    Simulation<S> create(ParamValues values, MetricLog metrics, ProgressSink progress) throws IOException;
}
