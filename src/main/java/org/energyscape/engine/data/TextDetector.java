package org.energyscape.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.energyscape.engine.ProgressSink;

/**
 * Finds out how a text file is laid out, and says why.
 *
 * <p>The separator is told from the first line; the label from its column name, or from a count of columns one above a
 * square, and then from what the first and the last column hold; the range from the least and the greatest value. One
 * use, one thread.
 */
final class TextDetector {
    /** Lines looked at: enough for the classes of a file sorted by class, quick enough to wait for. */
    static final int LINES = 20_000;

    /** Class labels are small whole numbers; a column of greater ones is not taken for labels. */
    private static final int CLASSES = 1000;

    private static final Set<String> LABEL_NAMES = Set.of("label", "class", "target", "digit", "y");

    private final Path path;
    private final ProgressSink progress;
    private final List<String> reasons = new ArrayList<>();

    TextDetector(Path path, ProgressSink progress) {
        this.path = path;
        this.progress = progress;
    }

    TextLayout detect() throws IOException {
        try (TextLines lines = new TextLines(path)) {
            if (!lines.next()) {
                throw TextReader.noLines(path);
            }
            Separator separator = separator(lines);
            List<String> first = TextFields.split(lines.bytes(), lines.length(), separator);
            int columns = first.size();
            if (columns < 2) {
                throw new DataFormatException(
                        path,
                        "line " + lines.number(),
                        "a single value, " + TextFields.shown(first.get(0)),
                        "the values of one picture, separated by comma, semicolon, tab or space");
            }
            reasons.add(columns + " columns, separated by " + separator.word() + ".");
            boolean header = isHeader(lines, separator, first);
            if (header) {
                reasons.add("The first line names the columns.");
                if (!lines.next()) {
                    throw TextReader.noLines(path);
                }
            }
            Column[] statistics = scan(lines, separator, columns);
            LabelPlace label = label(header ? first : List.of(), statistics);
            ValueRange range = range(label, statistics);
            int side = side(columns - (label == LabelPlace.NONE ? 0 : 1));
            return new TextLayout(separator, columns, header, label, range, side, side, reasons);
        }
    }

    private static Separator separator(TextLines lines) {
        boolean comma = false;
        boolean tab = false;
        for (int i = 0; i < lines.length(); i++) {
            byte b = lines.bytes()[i];
            if (b == ';') {
                // The comma may then be a decimal mark.
                return Separator.SEMICOLON;
            }
            comma |= b == ',';
            tab |= b == '\t';
        }
        // A tab before a comma: tables with decimal commas use tabs, comma files hardly ever hold any.
        return tab ? Separator.TAB : comma ? Separator.COMMA : Separator.SPACE;
    }

    /** Names fill at least half of a header; fewer odd fields are damage, reported by their place. */
    private static boolean isHeader(TextLines lines, Separator separator, List<String> first) {
        double[] numbers = new double[first.size()];
        TextFields.parse(lines.bytes(), lines.length(), separator, numbers);
        int words = 0;
        for (int i = 0; i < numbers.length; i++) {
            boolean word = Double.isNaN(numbers[i])
                    && !first.get(i).isEmpty()
                    && !first.get(i).equalsIgnoreCase("nan");
            words += word ? 1 : 0;
        }
        return words * 2 >= numbers.length || isLabelName(first.get(0)) || isLabelName(first.get(first.size() - 1));
    }

    private static boolean isLabelName(String field) {
        return LABEL_NAMES.contains(field.toLowerCase(Locale.ROOT));
    }

    /** What one column holds. */
    private static final class Column {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private boolean classes = true;
        private final BitSet seen = new BitSet();

        void add(double value) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            if (classes) {
                classes = value >= 0 && value < CLASSES && value == Math.rint(value);
                if (classes) {
                    seen.set((int) value);
                }
            }
        }

        /** The values are exactly 0 … k-1 or 1 … k, with k at least 2. */
        boolean isGapless() {
            int from = seen.get(0) ? 0 : 1;
            return classes && seen.cardinality() >= 2 && seen.nextClearBit(from) == seen.length();
        }
    }

    private Column[] scan(TextLines lines, Separator separator, int columns) throws IOException {
        Column[] statistics = new Column[columns];
        for (int i = 0; i < columns; i++) {
            statistics[i] = new Column();
        }
        double[] values = new double[columns];
        int rows = 0;
        do {
            if (rows % 256 == 0) {
                SourceFile.stopIfCancelled(progress);
                progress.report(lines.source().fraction(), "Looking at " + SourceFile.nameOf(path));
            }
            TextReader.parseLine(lines, separator, values);
            for (int i = 0; i < columns; i++) {
                statistics[i].add(values[i]);
            }
            rows++;
        } while (rows < LINES && lines.next());
        return statistics;
    }

    private LabelPlace label(List<String> names, Column[] columns) {
        int n = columns.length;
        if (!names.isEmpty() && isLabelName(names.get(n - 1))) {
            reasons.add("The last column is named \"" + names.get(n - 1) + "\": the label.");
            return LabelPlace.LAST;
        }
        if (!names.isEmpty() && isLabelName(names.get(0))) {
            reasons.add("The first column is named \"" + names.get(0) + "\": the label.");
            return LabelPlace.FIRST;
        }
        int side = TextLayout.squareSide(n);
        if (side > 1) {
            reasons.add(n + " columns make a picture of " + side + " x " + side + ": no label.");
            return LabelPlace.NONE;
        }
        boolean oneOver = TextLayout.squareSide(n - 1) > 1;
        boolean first = isLabel(columns[0], columns, oneOver);
        boolean last = isLabel(columns[n - 1], columns, oneOver);
        if (!first && !last) {
            reasons.add("Neither the first nor the last column holds class numbers: no label.");
            return LabelPlace.NONE;
        }
        String why = oneOver ? n + " columns are a square of " + (n - 1) + " values and a label; " : "";
        if (first && last) {
            return between(columns[0], columns[n - 1], why);
        }
        reasons.add(why + "only the " + (last ? "last" : "first") + " column holds class numbers: the label.");
        return last ? LabelPlace.LAST : LabelPlace.FIRST;
    }

    /** Where the count of columns speaks for a label any whole numbers will do, else they must stand out. */
    private static boolean isLabel(Column column, Column[] all, boolean oneOver) {
        if (oneOver || !column.classes) {
            return column.classes;
        }
        for (int i = 1; i < all.length - 1; i++) {
            if (all[i].classes && all[i].greatest >= column.greatest) {
                return false;
            }
        }
        return column.isGapless();
    }

    /** Corner pixels are mostly constant or have gaps in their values; labels run through all classes. */
    private LabelPlace between(Column first, Column last, String why) {
        if (first.isGapless() != last.isGapless()) {
            boolean isLast = last.isGapless();
            reasons.add(why + "the " + (isLast ? "last" : "first") + " column runs through "
                    + (isLast ? last : first).seen.cardinality() + " classes without a gap: the label.");
            return isLast ? LabelPlace.LAST : LabelPlace.FIRST;
        }
        boolean firstVaries = first.seen.cardinality() > last.seen.cardinality();
        if (first.seen.cardinality() != last.seen.cardinality()) {
            reasons.add(why + "the " + (firstVaries ? "first" : "last") + " column holds more different class numbers ("
                    + Math.max(first.seen.cardinality(), last.seen.cardinality()) + "): the label. Please check.");
            return firstVaries ? LabelPlace.FIRST : LabelPlace.LAST;
        }
        reasons.add(why + "the first or the last column could be the label; the last is the custom. Please check.");
        return LabelPlace.LAST;
    }

    private ValueRange range(LabelPlace label, Column[] columns) {
        int labelField = label.field(columns.length);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.length; i++) {
            if (i != labelField) {
                least = Math.min(least, columns[i].least);
                greatest = Math.max(greatest, columns[i].greatest);
            }
        }
        ValueRange range = ValueRange.covering(least, greatest);
        reasons.add("Values from " + ValueRange.show(least) + " to " + ValueRange.show(greatest)
                + (range.equals(ValueRange.UNIT)
                        ? ": taken as they are."
                        : ": the range " + range + " becomes 0 … 1."));
        return range;
    }

    private int side(int values) {
        int side = TextLayout.squareSide(values);
        if (side > 0) {
            reasons.add(values + " values: pictures of " + side + " x " + side + ".");
        } else {
            reasons.add(values + " values are no square: width and height must be chosen.");
        }
        return side;
    }
}
