package org.energyscape.engine.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a text file is to be read: what {@link TextReader#detect} proposes, what a dialog shows, and what the user may
 * change by the {@code with…} methods before {@link TextReader#read}.
 *
 * @param separator what stands between the values
 * @param columns fields a line, label included
 * @param header whether the first line names the columns
 * @param label where the label stands
 * @param range the scale of the values, mapped to 0 … 1
 * @param width pixels a picture row, or 0 while not known
 * @param height picture rows, or 0 while not known
 * @param reasons why each choice was made, a sentence each
 */
public record TextLayout(
        Separator separator,
        int columns,
        boolean header,
        LabelPlace label,
        ValueRange range,
        int width,
        int height,
        List<String> reasons) {

    /** Width and height of a picture. */
    public record Shape(int width, int height) {}

    public TextLayout {
        reasons = List.copyOf(reasons);
        int values = columns - (label == LabelPlace.NONE ? 0 : 1);
        if (values < 1) {
            throw new IllegalArgumentException(
                    columns + " columns with label " + label + " leave no value for the picture");
        }
        if ((width != 0 || height != 0) && (width < 1 || height < 1 || (long) width * height != values)) {
            throw new IllegalArgumentException(
                    "Pictures of " + width + " x " + height + " do not fit the " + values + " values of a line");
        }
    }

    /** Values a line, without the label. */
    public int values() {
        return columns - (label == LabelPlace.NONE ? 0 : 1);
    }

    /** Whether width and height are known, so that the file can be read. */
    public boolean isComplete() {
        return width != 0;
    }

    /** Every width and height that fit the values of a line, the most square first. */
    public List<Shape> possibleShapes() {
        int n = values();
        return IntStream.rangeClosed(1, n)
                .filter(w -> n % w == 0)
                .mapToObj(w -> new Shape(w, n / w))
                .sorted((a, b) -> Integer.compare(Math.abs(a.width - a.height), Math.abs(b.width - b.height)))
                .toList();
    }

    /** The same with the label elsewhere; the picture becomes square where that fits, else unknown. */
    public TextLayout withLabel(LabelPlace place) {
        int values = columns - (place == LabelPlace.NONE ? 0 : 1);
        boolean sameShape = values == values();
        int side = squareSide(values);
        return new TextLayout(
                separator, columns, header, place, range, sameShape ? width : side, sameShape ? height : side, reasons);
    }

    /** The same with or without a line of column names. */
    public TextLayout withHeader(boolean present) {
        return new TextLayout(separator, columns, present, label, range, width, height, reasons);
    }

    /** The same on another scale. */
    public TextLayout withRange(ValueRange scale) {
        return new TextLayout(separator, columns, header, label, scale, width, height, reasons);
    }

    /** The same with pictures of the given size, whose product must be {@link #values()}. */
    public TextLayout withShape(int pictureWidth, int pictureHeight) {
        return new TextLayout(separator, columns, header, label, range, pictureWidth, pictureHeight, reasons);
    }

    /** The side of a square with that many pixels, or 0 where there is none. */
    static int squareSide(int values) {
        int side = (int) Math.round(Math.sqrt(values));
        return side * side == values ? side : 0;
    }
}
