package org.energyscape.lab.rbm.doctor;

import org.jspecify.annotations.Nullable;

/**
 * Something about a training run that a practised eye would stop at.
 *
 * @param id names the kind, stable
 * @param seen what is to be seen, with its number
 * @param why what it means
 * @param advice what to change, with the new value; the words of the button where there is a remedy
 * @param remedy that change, or null where no single setting helps
 */
public record Finding(
        String id,
        String seen,
        String why,
        String advice,
        @Nullable Remedy<?> remedy) {}
