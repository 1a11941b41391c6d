package org.energyscape.engine.record.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.run.MetricLog;

/** What waits to be written about a run, in the order in which it came. */
sealed interface RecordOperation {
    /** A measurement. */
    record Point(MetricPoint point) implements RecordOperation {}

    /** Measurements after the step are no part of the run any more. */
    record Forget(long step) implements RecordOperation {}

    /** A line of the journal. */
    record Note(String json) implements RecordOperation {}

    /** Only so many lines of the journal are still part of the run. */
    record Cut(int size) implements RecordOperation {}

    /** Carries them out inside a transaction. */
    static void write(Connection connection, long run, List<RecordOperation> operations) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO point (series, step, x, value) VALUES (?, ?, ?, ?)")) {
            Map<MetricLog.Series, Long> series = new HashMap<>();
            int waiting = 0;
            for (RecordOperation operation : operations) {
                if (operation instanceof Point one) {
                    MetricPoint point = one.point();
                    Long id = series.get(point.series());
                    if (id == null) {
                        id = seriesId(connection, run, point.series());
                        series.put(point.series(), id);
                    }
                    insert.setLong(1, id);
                    insert.setLong(2, point.step());
                    insert.setDouble(3, point.x());
                    insert.setDouble(4, point.value());
                    insert.addBatch();
                    waiting++;
                    continue;
                }
                if (waiting > 0) {
                    insert.executeBatch();
                    waiting = 0;
                }
                other(connection, run, operation);
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void other(Connection connection, long run, RecordOperation operation) throws SQLException {
        if (operation instanceof Forget forget) {
            RunRows.update(
                    connection,
                    "DELETE FROM point WHERE step > ? AND series IN (SELECT id FROM series WHERE run = ?)",
                    forget.step(),
                    run);
        } else if (operation instanceof Note note) {
            RunRows.update(
                    connection,
                    "INSERT INTO journal (run, position, entry)"
                            + " SELECT ?, coalesce(max(position) + 1, 0), ? FROM journal WHERE run = ?",
                    run,
                    note.json(),
                    run);
        } else if (operation instanceof Cut cut) {
            RunRows.update(connection, "DELETE FROM journal WHERE run = ? AND position >= ?", run, cut.size());
        }
    }

    private static long seriesId(Connection connection, long run, MetricLog.Series series) throws SQLException {
        RunRows.update(
                connection,
                "INSERT OR IGNORE INTO series (run, metric, \"set\") VALUES (?, ?, ?)",
                run,
                series.metric(),
                series.set());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM series WHERE run = ? AND metric = ? AND \"set\" = ?")) {
            RunRows.bind(select, run, series.metric(), series.set());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
