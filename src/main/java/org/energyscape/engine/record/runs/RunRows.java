package org.energyscape.engine.record.runs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.run.MetricLog;
import org.jspecify.annotations.Nullable;

/** Rows of the database as records, and a header as a row. Stateless. */
final class RunRows {
    private RunRows() {}

    /** Adds a running run. */
    static long insert(Connection connection, RunHeader header, Instant started) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO run (lab, preset, started, state, params, seed, data_name, data_sha256, data_file,"
                        + " coding, version, kernels, jvm, os, origin_run, origin_step)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id")) {
            RunHeader.Data data = header.data();
            RunHeader.Platform platform = header.platform();
            RunHeader.Origin origin = header.origin();
            bind(
                    insert,
                    header.lab(),
                    header.preset(),
                    started.toEpochMilli(),
                    RecordState.RUNNING.name(),
                    JSON.std.asString(header.params()),
                    header.seed(),
                    data.name(),
                    data.sha256(),
                    data.file(),
                    header.coding(),
                    platform.version(),
                    platform.kernels(),
                    platform.jvm(),
                    platform.os(),
                    origin == null ? null : origin.run(),
                    origin == null ? null : origin.step());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static List<RunInfo> list(Connection connection, RunQuery query) throws SQLException, IOException {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(query.deleted() ? "deleted IS NOT NULL" : "deleted IS NULL");
        if (query.lab() != null) {
            where.append(" AND lab = ?");
            values.add(query.lab());
        }
        if (query.state() != null) {
            where.append(" AND state = ?");
            values.add(query.state().name());
        }
        if (query.tag() != null) {
            where.append(" AND EXISTS (SELECT 1 FROM tag WHERE tag.run = run.id AND tag.name = ?)");
            values.add(query.tag());
        }
        return select(connection, where + " ORDER BY " + query.sort().sql(), values.toArray());
    }

    /** The runs for which a condition holds. */
    static List<RunInfo> select(Connection connection, String where, @Nullable Object... values)
            throws SQLException, IOException {
        // Tags are names without line breaks.
        String sql =
                "SELECT run.*, (SELECT group_concat(name, char(10)) FROM (SELECT name FROM tag WHERE tag.run = run.id"
                        + " ORDER BY name)) AS tags FROM run WHERE " + where;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<RunInfo> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(info(row));
                }
            }
            return found;
        }
    }

    private static RunInfo info(ResultSet row) throws SQLException, IOException {
        RunHeader header = new RunHeader(
                row.getString("lab"),
                row.getString("preset"),
                JSON.std.mapFrom(row.getString("params")),
                row.getLong("seed"),
                new RunHeader.Data(
                        row.getString("data_name"), row.getString("data_sha256"), row.getString("data_file")),
                row.getString("coding"),
                new RunHeader.Platform(
                        row.getString("version"), row.getString("kernels"), row.getString("jvm"), row.getString("os")),
                origin(row));
        String tags = row.getString("tags");
        return new RunInfo(
                row.getLong("id"),
                header,
                Instant.ofEpochMilli(row.getLong("started")),
                instant(row, "ended"),
                RecordState.valueOf(row.getString("state")),
                number(row, "steps"),
                row.getString("final_hash"),
                row.getString("note"),
                tags == null ? List.of() : List.of(tags.split("\n")),
                instant(row, "deleted"));
    }

    private static RunHeader.@Nullable Origin origin(ResultSet row) throws SQLException {
        Long run = number(row, "origin_run");
        Long step = number(row, "origin_step");
        return run == null || step == null ? null : new RunHeader.Origin(run, step);
    }

    static List<RunCurve> curves(Connection connection, long run) throws SQLException {
        Map<MetricLog.Series, Growing> curves = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT metric, \"set\", step, x, value FROM series JOIN point ON point.series = series.id"
                        + " WHERE run = ? ORDER BY series.id, step")) {
            bind(select, run);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    MetricLog.Series series = new MetricLog.Series(row.getString(1), row.getString(2));
                    curves.computeIfAbsent(series, s -> new Growing()).add(row.getLong(3), real(row, 4), real(row, 5));
                }
            }
        }
        return curves.entrySet().stream()
                .map(entry -> entry.getValue().curve(entry.getKey()))
                .toList();
    }

    static Map<Long, Map<String, RunPoint>> newest(Connection connection, String metric) throws SQLException {
        Map<Long, Map<String, RunPoint>> found = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT run, \"set\", x, value FROM series JOIN point ON point.series = series.id"
                        + " AND step = (SELECT max(step) FROM point AS p WHERE p.series = series.id)"
                        + " WHERE metric = ?")) {
            bind(select, metric);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong(1), run -> new LinkedHashMap<>())
                            .put(row.getString(2), new RunPoint(real(row, 3), real(row, 4)));
                }
            }
        }
        return found;
    }

    private static final class Growing {
        private long[] steps = new long[64];
        private double[] x = new double[64];
        private double[] values = new double[64];
        private int size;

        void add(long step, double atX, double value) {
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                x = Arrays.copyOf(x, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            steps[size] = step;
            x[size] = atX;
            values[size] = value;
            size++;
        }

        RunCurve curve(MetricLog.Series series) {
            return new RunCurve(
                    series, Arrays.copyOf(steps, size), Arrays.copyOf(x, size), Arrays.copyOf(values, size));
        }
    }

    static List<String> journal(Connection connection, long run) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry FROM journal WHERE run = ? ORDER BY position")) {
            bind(select, run);
            List<String> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getString(1));
                }
            }
            return entries;
        }
    }

    static List<RunFile> files(Connection connection, long run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name, kind, step, bytes, sha256 FROM file WHERE run = ? ORDER BY step, kind, name")) {
            bind(select, run);
            List<RunFile> files = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(new RunFile(
                            row.getString(1),
                            RunFile.Kind.ofStored(row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getString(5)));
                }
            }
            return files;
        }
    }

    /** Executes one statement and answers how many rows it changed. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
