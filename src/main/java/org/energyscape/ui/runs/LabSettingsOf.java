package org.energyscape.ui.runs;

import java.util.Optional;
import java.util.function.Function;
import org.energyscape.engine.param.ParamSet;

/** The settings of a lab by its id; empty where this program has no such lab. */
interface LabSettingsOf extends Function<String, Optional<ParamSet>> {}
