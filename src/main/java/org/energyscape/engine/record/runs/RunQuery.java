package org.energyscape.engine.record.runs;

import org.jspecify.annotations.Nullable;

/**
 * Which runs, and in what order. Null means any.
 *
 * @param lab id of a laboratory
 * @param tag one that the run must have
 * @param state how far it has come
 * @param deleted false: those that are kept; true: only those that were deleted
 * @param sort the order; equals come newest first
 */
public record RunQuery(
        @Nullable String lab,
        @Nullable String tag,
        @Nullable RecordState state,
        boolean deleted,
        Sort sort) {
    /** All that are kept, newest first. */
    public static final RunQuery ALL = new RunQuery(null, null, null, false, Sort.NEWEST);

    /** Only those that were deleted, newest first. */
    public static final RunQuery DELETED = new RunQuery(null, null, null, true, Sort.NEWEST);

    /** The orders there are. */
    public enum Sort {
        NEWEST("run.id DESC"),
        OLDEST("run.id"),
        LAB("run.lab, run.id DESC"),
        STATE("run.state, run.id DESC"),
        DATA("run.data_name, run.id DESC"),
        LONGEST("coalesce(run.ended - run.started, 0) DESC, run.id DESC");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public RunQuery withLab(@Nullable String wanted) {
        return new RunQuery(wanted, tag, state, deleted, sort);
    }

    public RunQuery withTag(@Nullable String wanted) {
        return new RunQuery(lab, wanted, state, deleted, sort);
    }

    public RunQuery withState(@Nullable RecordState wanted) {
        return new RunQuery(lab, tag, wanted, deleted, sort);
    }

    public RunQuery withSort(Sort wanted) {
        return new RunQuery(lab, tag, state, deleted, wanted);
    }
}
