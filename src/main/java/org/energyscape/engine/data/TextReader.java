package org.energyscape.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Reads pictures from text, one a line: values separated by comma, semicolon, tab or space, plain or gzip, with an
 * optional line of column names and an optional label first or last.
 *
 * <p>{@link #detect} looks at the file and proposes a {@link TextLayout} with its reasons; {@link #read} follows a layout,
 * as proposed or as changed by the user. Messages count lines and columns (fields) from 1. Safe on any thread.
 */
public final class TextReader {
    private static final int LINES_BETWEEN_REPORTS = 256;

    private TextReader() {}

    /**
     * Proposes how to read the file, from its first {@value TextDetector#LINES} lines.
     *
     * @throws DataFormatException if no layout fits, naming the first line and column that does not
     */
    public static TextLayout detect(Path path, ProgressSink progress) throws IOException {
        return new TextDetector(path, progress).detect();
    }

    /**
     * Reads the whole file; values are mapped to 0 … 1 by the range of the layout.
     *
     * @throws IllegalArgumentException if the layout does not say width and height yet
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public static Dataset read(Path path, TextLayout layout, ProgressSink progress) throws IOException {
        return read(path, layout, progress, MemoryBudget.ofThisMachine());
    }

    static Dataset read(Path path, TextLayout layout, ProgressSink progress, MemoryBudget budget) throws IOException {
        if (!layout.isComplete()) {
            throw new IllegalArgumentException(
                    "Width and height of the " + layout.values() + " values a line must be chosen before reading");
        }
        try (TextLines lines = new TextLines(path)) {
            Rows rows = new Rows(path, layout, budget);
            boolean header = layout.header();
            while (lines.next()) {
                if (header) {
                    header = false;
                    continue;
                }
                if (rows.count % LINES_BETWEEN_REPORTS == 0) {
                    SourceFile.stopIfCancelled(progress);
                    progress.report(lines.source().fraction(), "Reading " + SourceFile.nameOf(path));
                }
                rows.add(lines);
            }
            if (rows.count == 0) {
                throw noLines(path);
            }
            progress.report(1, rows.count + " pictures read");
            return rows.dataset();
        }
    }

    static DataFormatException noLines(Path path) {
        return new DataFormatException(path, "", "no line of values", "one picture a line");
    }

    /** Reads one line of numbers, or says which field is none. */
    static void parseLine(TextLines lines, Separator separator, double[] target) throws DataFormatException {
        int count = TextFields.parse(lines.bytes(), lines.length(), separator, target);
        if (count != target.length) {
            throw new DataFormatException(
                    lines.source().path(),
                    "line " + lines.number(),
                    count + (count == 1 ? " value" : " values"),
                    target.length + " separated by " + separator.word());
        }
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(target[i])) {
                throw fieldError(lines, separator, i, "a number");
            }
        }
    }

    static DataFormatException fieldError(TextLines lines, Separator separator, int field, String expected) {
        List<String> fields = TextFields.split(lines.bytes(), lines.length(), separator);
        return new DataFormatException(
                lines.source().path(),
                "line " + lines.number() + ", column " + (field + 1),
                TextFields.shown(fields.get(field)),
                expected);
    }

    /** The rows read so far, in arrays that grow by half. */
    private static final class Rows {
        private final Path path;
        private final TextLayout layout;
        private final MemoryBudget budget;
        private final int labelField;
        private final int width;
        private final double[] fields;
        private float[] values;
        private int[] labels;
        private int count;

        Rows(Path path, TextLayout layout, MemoryBudget budget) throws DataFormatException {
            this.path = path;
            this.layout = layout;
            this.budget = budget;
            labelField = layout.label().field(layout.columns());
            width = layout.values();
            fields = new double[layout.columns()];
            int start = (int) Math.max(1, Math.min(1024, budget.floats() / width));
            values = new float[budget.floatsFor(start, width, path, "line 1")];
            labels = new int[start];
        }

        void add(TextLines lines) throws DataFormatException {
            if (count == labels.length) {
                grow(lines.number());
            }
            parseLine(lines, layout.separator(), fields);
            ValueRange range = layout.range();
            int to = count * width;
            for (int i = 0; i < fields.length; i++) {
                if (i == labelField) {
                    continue;
                }
                if (!range.holds(fields[i])) {
                    throw fieldError(
                            lines, layout.separator(), i, "a value in " + range + " (the range chosen for this file)");
                }
                values[to++] = range.scale(fields[i]);
            }
            labels[count] = labelField < 0 ? Dataset.NO_LABEL : label(lines);
            count++;
        }

        Dataset dataset() {
            FloatMatrix matrix = new FloatMatrix(count, width, Arrays.copyOf(values, count * width));
            return new Dataset(
                    SourceFile.titleOf(path), matrix, layout.width(), layout.height(), Arrays.copyOf(labels, count));
        }

        private int label(TextLines lines) throws DataFormatException {
            double value = fields[labelField];
            if (value < 0 || value != Math.rint(value) || value > Integer.MAX_VALUE) {
                throw fieldError(lines, layout.separator(), labelField, "a label: a whole number from 0 up");
            }
            return (int) value;
        }

        /** Grows by half while the budget allows it, in the end row by row up to its limit. */
        private void grow(long line) throws DataFormatException {
            long wished = count + Math.max(1L, count / 2);
            long rows = Math.max(count + 1L, Math.min(wished, budget.floats() / width));
            values = Arrays.copyOf(values, budget.floatsFor(rows, width, path, "line " + line));
            labels = Arrays.copyOf(labels, (int) rows);
        }
    }
}
