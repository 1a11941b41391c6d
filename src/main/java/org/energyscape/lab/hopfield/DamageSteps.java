package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamException;

/**
 * Damages done one after the other, and the text that a setting holds of them: {@code salt 0.1; shift 3 0 wrap; cover
 * grey 8-19,8-19}. Being a setting they go with presets, records, undo and the command line.
 *
 * <p>The n-th step of a kind draws from a stream of that kind and number, so that moving or removing others leaves its
 * noise as it was.
 *
 * @param steps in the order in which they are done
 */
record DamageSteps(List<DamageStep> steps) {
    static final DamageSteps NONE = new DamageSteps(List.of());

    /** What a text may hold. */
    static final String EXPECTED =
            "steps separated by semicolons: flip 0.2, salt 0.2, gauss 0.8, shift 3 0 wrap (or paper,"
                    + " ink), half right, hide 0-9,0-27, show 4,4, cover grey 8-19,8-19 (or ink, paper)";

    private static final double LARGEST_DEVIATION = 10;
    private static final int FARTHEST = 64;

    DamageSteps {
        steps = List.copyOf(steps);
    }

    /**
     * Reads steps.
     *
     * @param key of the setting they stand in
     * @throws ParamException naming the step that cannot be read and what is expected of it
     */
    static DamageSteps parse(String key, String text) {
        List<DamageStep> steps = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String step = part.strip();
            if (!step.isEmpty()) {
                try {
                    steps.add(step(step));
                } catch (IllegalArgumentException e) {
                    throw new ParamException(key, "\"" + step + "\"", String.valueOf(e.getMessage()));
                }
            }
        }
        return new DamageSteps(steps);
    }

    /**
     * Reads one step.
     *
     * @throws IllegalArgumentException with what is expected as its message
     */
    static DamageStep step(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "flip" -> new DamageStep.Flip(number(rest, "flip and a probability from 0 to 1, such as flip 0.2", 1));
            case "salt" ->
                new DamageStep.SaltAndPepper(number(rest, "salt and a probability from 0 to 1, such as salt 0.2", 1));
            case "gauss" ->
                new DamageStep.Gauss(
                        number(rest, "gauss and a deviation from 0 to 10, such as gauss 0.8", LARGEST_DEVIATION));
            case "shift" -> shift(rest);
            case "half" -> {
                require(rest.size() == 1, "half and left, right, top or bottom");
                yield new DamageStep.Half(DamageStep.choice(Mask.Half.class, rest.get(0)));
            }
            case "hide" -> new DamageStep.Hide(Cells.parse(rest));
            case "show" -> new DamageStep.Show(Cells.parse(rest));
            case "cover" -> {
                require(rest.size() > 1, "cover, a paint and pixels, such as cover grey 8-19,8-19");
                yield new DamageStep.Cover(
                        DamageStep.choice(DamageStep.Cover.Paint.class, rest.get(0)),
                        Cells.parse(rest.subList(1, rest.size())));
            }
            default -> throw new IllegalArgumentException("flip, salt, gauss, shift, half, hide, show or cover");
        };
    }

    private static DamageStep.Shift shift(List<String> rest) {
        String expected = "shift, two whole numbers from -64 to 64 and wrap, paper or ink, such as shift 3 0 wrap";
        require(rest.size() == 2 || rest.size() == 3, expected);
        DamageStep.Shift.Edge edge = rest.size() == 2
                ? DamageStep.Shift.Edge.WRAP
                : DamageStep.choice(DamageStep.Shift.Edge.class, rest.get(2));
        try {
            int dx = Integer.parseInt(rest.get(0));
            int dy = Integer.parseInt(rest.get(1));
            require(Math.abs(dx) <= FARTHEST && Math.abs(dy) <= FARTHEST, expected);
            return new DamageStep.Shift(dx, dy, edge);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    private static double number(List<String> words, String expected, double greatest) {
        require(words.size() == 1, expected);
        try {
            double value = Double.parseDouble(words.get(0));
            require(value >= 0 && value <= greatest, expected);
            return value + 0.0;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(expected);
        }
    }

    String text() {
        return steps.stream().map(DamageStep::text).collect(Collectors.joining("; "));
    }

    /** The picture after all steps. */
    DamagedPicture applyTo(DamagedPicture picture, RandomKey key) {
        Map<String, Integer> seen = new HashMap<>();
        DamagedPicture now = picture;
        for (DamageStep step : steps) {
            int number = seen.merge(step.kind(), 1, Integer::sum);
            now = step.applyTo(now, key.child(step.kind()).child(number));
        }
        return now;
    }

    /** With one more at the end; strokes of one brush that follow each other are one step, and so are shifts. */
    DamageSteps plus(DamageStep step, int side) {
        List<DamageStep> more = new ArrayList<>(steps);
        DamageStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && DamageStep.isSameBrush(last, step)) {
            more.set(more.size() - 1, joined(last, step, side));
        } else if (last instanceof DamageStep.Shift before
                && step instanceof DamageStep.Shift more1
                && before.edge() == DamageStep.Shift.Edge.WRAP
                && more1.edge() == DamageStep.Shift.Edge.WRAP) {
            more.remove(more.size() - 1);
            int dx = (before.dx() + more1.dx()) % side;
            int dy = (before.dy() + more1.dy()) % side;
            if (dx != 0 || dy != 0) {
                more.add(new DamageStep.Shift(dx, dy, DamageStep.Shift.Edge.WRAP));
            }
        } else {
            more.add(step);
        }
        return new DamageSteps(more);
    }

    private static DamageStep joined(DamageStep one, DamageStep other, int side) {
        if (one instanceof DamageStep.Hide first && other instanceof DamageStep.Hide second) {
            return new DamageStep.Hide(union(first.cells(), second.cells(), side));
        }
        if (one instanceof DamageStep.Show first && other instanceof DamageStep.Show second) {
            return new DamageStep.Show(union(first.cells(), second.cells(), side));
        }
        DamageStep.Cover first = (DamageStep.Cover) one;
        return new DamageStep.Cover(first.paint(), union(first.cells(), ((DamageStep.Cover) other).cells(), side));
    }

    private static Cells union(Cells one, Cells other, int side) {
        BitSet pixels = one.pixels(side);
        pixels.or(other.pixels(side));
        return Cells.of(pixels, side);
    }

    /** Without the step of this number. */
    DamageSteps without(int index) {
        List<DamageStep> fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new DamageSteps(fewer);
    }

    /** With another step in the place of this number. */
    DamageSteps with(int index, DamageStep step) {
        List<DamageStep> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return new DamageSteps(changed);
    }

    /** With the step of this number moved up or down by one; at the end of the list it stays. */
    DamageSteps moved(int index, int by) {
        int to = Math.max(0, Math.min(steps.size() - 1, index + by));
        List<DamageStep> changed = new ArrayList<>(steps);
        changed.add(to, changed.remove(index));
        return new DamageSteps(changed);
    }

    /** Without what hides and shows. */
    DamageSteps withoutMasks() {
        return new DamageSteps(steps.stream()
                .filter(step -> !(step instanceof DamageStep.Hide
                        || step instanceof DamageStep.Show
                        || step instanceof DamageStep.Half))
                .toList());
    }
}
