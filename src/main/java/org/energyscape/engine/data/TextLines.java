package org.energyscape.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The lines of a text file as bytes, without decoding: numbers are ASCII, and a file of 16 MB is then read in a tenth of
 * a second.
 *
 * <p>Lines end by LF or CR LF. A UTF-8 byte order mark, empty lines and lines that begin with {@code #} are passed over
 * but counted, so that {@link #number} is the line an editor shows. One thread at a time.
 */
final class TextLines implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 24;

    private final SourceFile source;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;

    TextLines(Path path) throws IOException {
        source = new SourceFile(path);
        in = source.stream();
    }

    /** Moves to the next line with content; false at the end of the file. */
    boolean next() throws IOException {
        while (nextRaw()) {
            int start = number == 1 && startsWithMark() ? 3 : 0;
            if (start > 0) {
                length -= start;
                System.arraycopy(line, start, line, 0, length);
            }
            int first = 0;
            while (first < length && (line[first] == ' ' || line[first] == '\t')) {
                first++;
            }
            if (first < length && line[first] != '#') {
                return true;
            }
        }
        return false;
    }

    /** The bytes of the line; valid up to {@link #length} and until the next call of {@link #next}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** The line as text, for messages and headers. */
    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** The number of the line in the file, from 1. */
    long number() {
        return number;
    }

    SourceFile source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean startsWithMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    private boolean nextRaw() throws IOException {
        length = 0;
        boolean any = false;
        while (true) {
            if (position == limit) {
                limit = Math.max(0, in.read(buffer, 0, BUFFER));
                position = 0;
                if (limit == 0) {
                    number += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(position, end - position);
            if (end < limit) {
                position = end + 1;
                number++;
                if (length > 0 && line[length - 1] == '\r') {
                    length--;
                }
                return true;
            }
            position = limit;
        }
    }

    private void append(int from, int count) throws DataFormatException {
        if (length + count > LONGEST_LINE) {
            throw new DataFormatException(
                    source.path(),
                    "line " + (number + 1),
                    "a line longer than " + LONGEST_LINE + " bytes",
                    "one picture a line");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }
}
