package org.energyscape.ui.runs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A place in the table that stays the same while what it shows is renewed, so that a selection outlives a refresh. */
final class RunLine {
    private final long id;
    private final ReadOnlyObjectWrapper<RunSummary> summary;

    RunLine(RunSummary first) {
        id = first.id();
        summary = new ReadOnlyObjectWrapper<>(first);
    }

    long id() {
        return id;
    }

    RunSummary summary() {
        return summary.get();
    }

    ReadOnlyObjectProperty<RunSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void renew(RunSummary newer) {
        if (!newer.equals(summary.get())) {
            summary.set(newer);
        }
    }
}
