package org.energyscape.ui.runs;

import java.util.Optional;
import java.util.function.Function;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;

/** The settings that a run can have; empty where this program has no such lab. */
interface LabSettingsOf extends Function<RunHeader, Optional<ParamSet>> {}
