package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pixels of a picture as rectangles, so that a stroke of the brush is a short text: {@code 8-19,4-6 10,7} is columns 8
 * to 19 of rows 4 to 6, and the pixel in column 10 of row 7. Holds for any side; what lies outside is left out.
 *
 * @param boxes the rectangles
 */
record Cells(List<Box> boxes) {
    /** The largest coordinate read: no picture has more. */
    private static final int LARGEST = 9999;

    private static final Pattern BOX = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?,(\\d{1,4})(?:-(\\d{1,4}))?");

    /** Columns x0 to x1 of rows y0 to y1, all included. */
    record Box(int x0, int x1, int y0, int y1) {
        private String text() {
            return range(x0, x1) + "," + range(y0, y1);
        }

        private static String range(int from, int to) {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    Cells {
        boxes = List.copyOf(boxes);
    }

    /** Runs of a row, those of equal extent in rows below each other as one rectangle. */
    static Cells of(BitSet pixels, int side) {
        List<Box> done = new ArrayList<>();
        List<Box> open = new ArrayList<>();
        for (int y = 0; y < side; y++) {
            List<Box> grown = new ArrayList<>();
            for (int i = pixels.nextSetBit(y * side); i >= 0 && i < (y + 1) * side; ) {
                int end = Math.min(pixels.nextClearBit(i), (y + 1) * side);
                grown.add(grown(open, new Box(i - y * side, end - 1 - y * side, y, y)));
                i = pixels.nextSetBit(end);
            }
            done.addAll(open);
            open = grown;
        }
        done.addAll(open);
        return new Cells(done);
    }

    /** The run, or the open rectangle above it, which is taken out and goes on. */
    private static Box grown(List<Box> open, Box run) {
        for (int k = 0; k < open.size(); k++) {
            Box above = open.get(k);
            if (above.x0 == run.x0 && above.x1 == run.x1) {
                open.remove(k);
                return new Box(run.x0, run.x1, above.y0, run.y1);
            }
        }
        return run;
    }

    /** The pixels of a picture of side x side; fresh. */
    BitSet pixels(int side) {
        BitSet pixels = new BitSet();
        for (Box box : boxes) {
            int left = box.x0;
            int right = Math.min(box.x1, side - 1);
            for (int y = box.y0; left <= right && y <= Math.min(box.y1, side - 1); y++) {
                pixels.set(y * side + left, y * side + right + 1);
            }
        }
        return pixels;
    }

    String text() {
        return boxes.stream().map(Box::text).collect(Collectors.joining(" "));
    }

    /**
     * Reads rectangles.
     *
     * @throws IllegalArgumentException with what is expected as its message
     */
    static Cells parse(List<String> words) {
        List<Box> boxes = new ArrayList<>();
        for (String word : words) {
            Matcher box = BOX.matcher(word);
            if (!box.matches()) {
                throw new IllegalArgumentException("columns and rows such as 8-19,4-6");
            }
            int x0 = Integer.parseInt(box.group(1));
            int y0 = Integer.parseInt(box.group(3));
            int x1 = box.group(2) == null ? x0 : Integer.parseInt(box.group(2));
            int y1 = box.group(4) == null ? y0 : Integer.parseInt(box.group(4));
            if (x1 < x0 || y1 < y0 || x1 > LARGEST) {
                throw new IllegalArgumentException("the smaller number first, such as 8-19,4-6");
            }
            boxes.add(new Box(x0, x1, y0, y1));
        }
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("columns and rows such as 8-19,4-6");
        }
        return new Cells(boxes);
    }
}
