package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the store and how they became what they are. Step i turns version i into version i + 1; steps are only
 * ever added. The version stands in {@code PRAGMA user_version}; {@code PRAGMA application_id} tells a store of runs from
 * other databases.
 *
 * @param steps SQL, one text a step
 */
record Schema(List<String> steps) {
    /** "ESRN". */
    private static final int APPLICATION = 0x4553_524E;

    /** Times are milliseconds since 1970; a number that is none (NaN) is NULL. */
    private static final String FIRST = """
            CREATE TABLE run (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              lab TEXT NOT NULL,
              preset TEXT,
              started INTEGER NOT NULL,
              ended INTEGER,
              state TEXT NOT NULL,
              params TEXT NOT NULL,
              seed INTEGER NOT NULL,
              data_name TEXT NOT NULL,
              data_sha256 TEXT NOT NULL,
              data_file TEXT,
              coding TEXT NOT NULL,
              version TEXT NOT NULL,
              kernels TEXT NOT NULL,
              jvm TEXT NOT NULL,
              os TEXT NOT NULL,
              note TEXT NOT NULL DEFAULT '',
              steps INTEGER,
              final_hash TEXT,
              deleted INTEGER);
            CREATE TABLE tag (
              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
              name TEXT NOT NULL,
              PRIMARY KEY (run, name)) WITHOUT ROWID;
            CREATE TABLE series (
              id INTEGER PRIMARY KEY,
              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
              metric TEXT NOT NULL,
              "set" TEXT NOT NULL,
              UNIQUE (run, metric, "set"));
            CREATE TABLE point (
              series INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
              step INTEGER NOT NULL,
              x REAL,
              value REAL,
              PRIMARY KEY (series, step)) WITHOUT ROWID;
            CREATE VIEW metric AS
              SELECT run, metric, "set", step, x, value FROM point JOIN series ON series.id = point.series;
            CREATE TABLE journal (
              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
              position INTEGER NOT NULL,
              entry TEXT NOT NULL,
              PRIMARY KEY (run, position)) WITHOUT ROWID;
            CREATE TABLE file (
              run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
              name TEXT NOT NULL,
              kind TEXT NOT NULL,
              step INTEGER NOT NULL,
              bytes INTEGER NOT NULL,
              sha256 TEXT NOT NULL,
              PRIMARY KEY (run, name)) WITHOUT ROWID;
            """;

    /** Runs that go on from a checkpoint of another; the other may have been removed since. */
    private static final String ORIGIN = """
            ALTER TABLE run ADD COLUMN origin_run INTEGER;
            ALTER TABLE run ADD COLUMN origin_step INTEGER;
            """;

    /** What this program writes. */
    static final Schema CURRENT = new Schema(List.of(FIRST, ORIGIN));

    /** The version this program writes, and the newest it reads. */
    int version() {
        return steps.size();
    }

    /** Says in words why a database cannot be used; changes nothing. */
    void check(Connection connection, Path file) throws SQLException, IOException {
        int application = pragma(connection, "application_id");
        if (application != APPLICATION && !(application == 0 && isEmpty(connection))) {
            throw new IOException(file + ": found a database of another program, expected a store of runs");
        }
        int found = pragma(connection, "user_version");
        if (found > version()) {
            throw new IOException(file + ": found a store of runs of version " + found + ", expected at most "
                    + version() + "; it was made by a newer version of this program");
        }
    }

    /** Brings an empty or older database to the present version; inside a transaction of the caller's. */
    void migrate(Connection connection) throws SQLException {
        int found = pragma(connection, "user_version");
        try (Statement statement = connection.createStatement()) {
            for (String step : steps.subList(found, version())) {
                statement.executeUpdate(step);
            }
            statement.executeUpdate("PRAGMA user_version = " + version());
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
        }
    }

    boolean isCurrent(Connection connection) throws SQLException {
        return pragma(connection, "user_version") == version();
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
