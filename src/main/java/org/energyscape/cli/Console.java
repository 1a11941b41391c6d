package org.energyscape.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.LongSupplier;
import org.energyscape.engine.ProgressSink;

/**
 * The two outlets of a command: one JSON document, or a table, on standard output, words on standard error.
 *
 * <p>Numbers that JSON cannot hold (NaN, infinities) appear as texts. Progress is a line at most once a second. Any
 * thread may report and speak.
 */
final class Console implements ProgressSink {
    private static final long NANOS_BETWEEN_LINES = 1_000_000_000L;

    private final PrintWriter out;
    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private boolean quiet;
    private boolean verbose;
    private long nextLine;

    Console(PrintWriter out, PrintWriter err, LongSupplier nanoTime) {
        this.out = out;
        this.err = err;
        this.nanoTime = nanoTime;
        nextLine = nanoTime.getAsLong() + NANOS_BETWEEN_LINES;
    }

    synchronized void quiet(boolean on) {
        quiet = on;
    }

    synchronized void verbose(boolean on) {
        verbose = on;
    }

    /** Writes the result. */
    synchronized void json(Map<String, Object> document) {
        try {
            out.println(JSON.std
                    .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
                    .without(JSON.Feature.FAIL_ON_UNKNOWN_TYPE_WRITE)
                    .asString(document));
        } catch (IOException e) {
            throw new UncheckedIOException("The result cannot be written as JSON", e);
        }
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("Standard output was closed before the result was written"));
        }
    }

    /** Writes a line of a table, where a command prints one in place of JSON. */
    synchronized void line(String text) {
        out.println(text);
    }

    /** A sentence that is said even where quiet was asked for. */
    synchronized void warn(String sentence) {
        err.println("energyscape: " + sentence);
        err.flush();
    }

    /** A sentence for the person in front of the terminal. */
    synchronized void say(String sentence) {
        if (!quiet) {
            err.println(sentence);
            err.flush();
        }
    }

    /** Says what went wrong; the stack trace only where it was asked for. */
    synchronized void failure(Throwable cause) {
        err.println("energyscape: " + Failures.inWords(cause));
        if (verbose) {
            cause.printStackTrace(err);
        }
        err.flush();
    }

    @Override
    public synchronized void report(double fraction, String text) {
        if (quiet || nanoTime.getAsLong() - nextLine < 0) {
            return;
        }
        nextLine = nanoTime.getAsLong() + NANOS_BETWEEN_LINES;
        String share = fraction < 0 ? "" : Math.round(100 * fraction) + " % ";
        say("  " + share + text);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
