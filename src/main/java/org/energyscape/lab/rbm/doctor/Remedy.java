package org.energyscape.lab.rbm.doctor;

import org.energyscape.engine.param.Param;

/**
 * One setting with the value it should have. Not all settings of the moment: between the advice and the click the student
 * may have changed others, which stay.
 *
 * @param <T> type of the setting
 */
public record Remedy<T>(Param<T> param, T value) {}
