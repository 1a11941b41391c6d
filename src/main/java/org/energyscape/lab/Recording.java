package org.energyscape.lab;

import org.energyscape.engine.record.runs.RunStore;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is recorded, and what only the caller knows of it.
 *
 * @param store takes the run
 * @param version of the program
 * @param preset id of the preset the settings began with, or null
 */
public record Recording(
        RunStore store, String version, @Nullable String preset) {}
