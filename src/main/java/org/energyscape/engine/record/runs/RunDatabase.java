package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to the database file. Several processes may have one each: readers are never in the way (write-ahead log),
 * writers wait for each other. Every method may be called from any thread; one at a time gets the connection.
 *
 * <p>A transaction that has returned survives the death of the process at any moment; one written by
 * {@link #writeDurably} survives a power cut too.
 */
final class RunDatabase implements AutoCloseable {
    private static final int BUSY_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 2;

    private final Path file;
    private final Connection connection;
    private boolean closed;

    private RunDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What is done with the connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** The same without a result. */
    interface Action {
        void on(Connection connection) throws SQLException, IOException;
    }

    /** Opens the file, making or migrating it as needed. The folder must exist. */
    static RunDatabase open(Path file, Schema schema) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        RunDatabase database;
        try {
            database = new RunDatabase(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        } catch (SQLException e) {
            throw inWords(file, e);
        }
        boolean usable = false;
        try {
            database.prepare(schema);
            usable = true;
        } finally {
            if (!usable) {
                database.close();
            }
        }
        return database;
    }

    private void prepare(Schema schema) throws IOException {
        // Before anything is written, so that a file which is not ours stays as it is.
        boolean current = read(c -> {
            // In one view of the file: another process may be making the store at this moment. What fails here closes
            // the connection, and with it the transaction.
            execute("BEGIN");
            schema.check(c, file);
            execute("COMMIT");
            switchToWriteAheadLog();
            return schema.isCurrent(c);
        });
        if (!current) {
            write(c -> {
                // Another process may have been faster.
                schema.check(c, file);
                if (!schema.isCurrent(c)) {
                    schema.migrate(c);
                }
            });
        }
    }

    synchronized <T> T read(Work<T> work) throws IOException {
        requireOpen();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw inWords(file, e);
        }
    }

    /** One transaction: all of it or, if anything fails, nothing. */
    synchronized <T> T writeAndGet(Work<T> work) throws IOException {
        requireOpen();
        try {
            // In SQL's own words: the driver's switch stays turned where beginning fails because another process
            // writes.
            execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.on(connection);
                execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    execute("ROLLBACK");
                }
            }
        } catch (SQLException e) {
            throw inWords(file, e);
        }
    }

    /** One transaction without a result. */
    void write(Action action) throws IOException {
        writeAndGet(c -> {
            action.on(c);
            return true;
        });
    }

    /** One transaction that is on the disk when this returns; takes some milliseconds longer. */
    synchronized void writeDurably(Action action) throws IOException {
        synchronous("FULL");
        try {
            write(action);
        } finally {
            synchronous("NORMAL");
        }
    }

    /**
     * SQLite reads the present mode before it takes the lock for the new one, and gives up at once where another
     * connection has the same in mind: both wait for the other's reading to end. So the waiting is done here.
     */
    private void switchToWriteAheadLog() throws SQLException, IOException {
        long deadline = System.nanoTime() + BUSY_MILLIS * 1_000_000L;
        while (true) {
            try {
                execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() - deadline > 0) {
                    throw e;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(file + ": interrupted while waiting for another process");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void synchronous(String level) throws IOException {
        try {
            execute("PRAGMA synchronous = " + level);
        } catch (SQLException e) {
            throw inWords(file, e);
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException(file + ": the store of runs was closed");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            connection.close();
        } catch (SQLException e) {
            throw inWords(file, e);
        }
    }

    private static IOException inWords(Path file, SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            if (code == SQLiteErrorCode.SQLITE_NOTADB) {
                return new IOException(file + ": found no database, expected a store of runs", cause);
            }
            if (code == SQLiteErrorCode.SQLITE_BUSY) {
                return new IOException(
                        file + ": another process has been writing for more than " + BUSY_MILLIS / 1000 + " s", cause);
            }
            if (code == SQLiteErrorCode.SQLITE_FULL) {
                return new IOException(file + ": the disk is full", cause);
            }
            if (code == SQLiteErrorCode.SQLITE_CORRUPT) {
                return new IOException(file + ": the store of runs is damaged: " + cause.getMessage(), cause);
            }
        }
        return new IOException(file + ": " + cause.getMessage(), cause);
    }
}
