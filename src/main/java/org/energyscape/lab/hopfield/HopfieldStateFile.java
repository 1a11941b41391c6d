package org.energyscape.lab.hopfield;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpyType;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the lab as a NumPy archive from which recall goes on bit for bit: the whole gallery, drawings and pictures
 * included, what of it is stored, the settings, and both recalls as they stand. P pictures of N units:
 *
 * <ul>
 *   <li>{@code gallery}: P x N, int8, -1 or +1; {@code ids}: P, int64; {@code stored}: P, bool;
 *   <li>{@code names}, {@code settings}: JSON in UTF-8, uint8: the names of the pictures; every setting of the recall;
 *   <li>{@code choice}: int64: id of the picture recalled, id of the next picture added;
 *   <li>{@code start}: N, int8: where recall was asked to begin, absent where it begins with the damaged picture;
 *   <li>{@code place}: int64: step, updates done in the sweep begun, sweeps;
 *   <li>{@code free}, {@code clamped}: N, int8: the units of the two recalls, absent where one is not shown; beside each
 *       {@code _place}: int64: status (0 running, 1 at rest, 2 in a 2-cycle), sweeps, position in the sweep, flips in it, flips
 *       of all; and under synchronous updates {@code _previous}: the state before.
 * </ul>
 */
final class HopfieldStateFile {
    private static final String GALLERY = "gallery";
    private static final String NAMES = "names";
    private static final String IDS = "ids";
    private static final String STORED = "stored";
    private static final String SETTINGS = "settings";
    private static final String CHOICE = "choice";
    private static final String START = "start";
    private static final String PLACE = "place";
    private static final String FREE = "free";
    private static final String CLAMPED = "clamped";
    private static final String PREVIOUS = "_previous";

    /** Beyond it a float64 would round; decades of steps. */
    private static final long MOST_STEPS = 1L << 52;

    private final Path file;
    private final Map<String, NpyArray> arrays;

    private HopfieldStateFile(Path file, Map<String, NpyArray> arrays) {
        this.file = file;
        this.arrays = arrays;
    }

    /** The arrays of a state by name; they share nothing with it. */
    static Map<String, NpyArray> arrays(HopfieldState state) {
        Setup setup = state.setup();
        List<GalleryItem> gallery = setup.gallery();
        int p = gallery.size();
        int side = setup.values().get(HopfieldParams.SIDE);
        int n = side * side;
        double[] pictures = new double[p * n];
        double[] ids = new double[p];
        double[] stored = new double[p];
        for (int i = 0; i < p; i++) {
            GalleryItem item = gallery.get(i);
            System.arraycopy(values(item.picture()), 0, pictures, i * n, n);
            ids[i] = item.id();
            stored[i] = item.stored() ? 1 : 0;
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(GALLERY, new NpyArray(NpyType.INT8, new int[] {p, n}, pictures));
        arrays.put(NAMES, json(gallery.stream().map(GalleryItem::name).toList()));
        arrays.put(IDS, new NpyArray(NpyType.INT64, new int[] {p}, ids));
        arrays.put(STORED, new NpyArray(NpyType.BOOL, new int[] {p}, stored));
        arrays.put(SETTINGS, json(setup.values().toMap()));
        arrays.put(CHOICE, whole(setup.chosenId(), setup.nextId()));
        SpinVector start = setup.start();
        if (start != null) {
            arrays.put(START, spins(start));
        }
        arrays.put(PLACE, whole(state.step(), state.cursor(), state.sweeps()));
        add(arrays, FREE, state.free());
        add(arrays, CLAMPED, state.clamped());
        return arrays;
    }

    private static void add(Map<String, NpyArray> arrays, String name, @Nullable RecallState recall) {
        if (recall != null) {
            arrays.put(name, spins(recall.spins()));
            SpinVector previous = recall.previous();
            if (previous != null) {
                arrays.put(name + PREVIOUS, spins(previous));
            }
            arrays.put(
                    name + "_" + PLACE,
                    whole(
                            number(recall.status()),
                            recall.sweeps(),
                            recall.position(),
                            recall.turnedInSweep(),
                            recall.flips()));
        }
    }

    private static int number(RecallStatus status) {
        return switch (status) {
            case RUNNING -> 0;
            case CONVERGED -> 1;
            case TWO_CYCLE -> 2;
        };
    }

    private static NpyArray whole(long... values) {
        double[] numbers = new double[values.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (double) values[k];
        }
        return new NpyArray(NpyType.INT64, new int[] {values.length}, numbers);
    }

    private static NpyArray spins(SpinVector spins) {
        return new NpyArray(NpyType.INT8, new int[] {spins.size()}, values(spins));
    }

    private static double[] values(SpinVector spins) {
        double[] values = new double[spins.size()];
        Arrays.setAll(values, spins::spin);
        return values;
    }

    private static NpyArray json(Object what) {
        try {
            byte[] bytes = JSON.std.asString(what).getBytes(StandardCharsets.UTF_8);
            double[] values = new double[bytes.length];
            Arrays.setAll(values, i -> bytes[i] & 0xFF);
            return new NpyArray(NpyType.UINT8, new int[] {bytes.length}, values);
        } catch (IOException e) {
            throw new IllegalStateException("Names and settings can be written as JSON: " + what, e);
        }
    }

    /** Reads a state; the message of the exception names file, array, what was found and what was expected. */
    static HopfieldState read(Path file) throws IOException {
        try {
            return new HopfieldStateFile(file, NpzFile.read(file)).state();
        } catch (ArithmeticException e) {
            throw new IOException(file + ": found a count beyond 2^31 - 1, expected one that fits 32 bits", e);
        }
    }

    private HopfieldState state() throws IOException {
        ParamValues values = settings();
        int side = values.get(HopfieldParams.SIDE);
        int n = side * side;
        NpyArray pictures = array(GALLERY);
        if (pictures.dimensions() != 2 || pictures.shape()[1] != n) {
            throw wrong(GALLERY, "rows of " + n + " units, as the side says", "shape " + pictures.shapeText());
        }
        int p = pictures.shape()[0];
        List<Object> names = names(p);
        int[] ids = numbers(IDS, p);
        double[] stored = array(STORED, p).values();
        List<GalleryItem> gallery = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            SpinVector picture = picture(GALLERY, Arrays.copyOfRange(pictures.values(), i * n, (i + 1) * n));
            gallery.add(new GalleryItem(ids[i], String.valueOf(names.get(i)), picture, stored[i] != 0));
        }
        int[] choice = numbers(CHOICE, 2);
        Setup setup =
                new Setup(values, gallery, choice[0], choice[1], arrays.containsKey(START) ? units(START, n) : null);
        long[] place = longs(PLACE, 3, MOST_STEPS);
        return new HopfieldState(
                setup,
                place[0],
                Math.toIntExact(place[1]),
                Math.toIntExact(place[2]),
                recall(FREE, n),
                recall(CLAMPED, n));
    }

    private @Nullable RecallState recall(String name, int n) throws IOException {
        if (!arrays.containsKey(name)) {
            return null;
        }
        long[] place = longs(name + "_" + PLACE, 5, MOST_STEPS);
        RecallStatus status =
                switch (Math.toIntExact(place[0])) {
                    case 0 -> RecallStatus.RUNNING;
                    case 1 -> RecallStatus.CONVERGED;
                    case 2 -> RecallStatus.TWO_CYCLE;
                    default -> throw wrong(name + "_" + PLACE, "a status from 0 to 2", String.valueOf(place[0]));
                };
        if (place[2] > n) {
            throw wrong(name + "_" + PLACE, "a position in a sweep of " + n + " units", String.valueOf(place[2]));
        }
        return new RecallState(
                units(name, n),
                arrays.containsKey(name + PREVIOUS) ? units(name + PREVIOUS, n) : null,
                status,
                Math.toIntExact(place[1]),
                Math.toIntExact(place[2]),
                Math.toIntExact(place[3]),
                place[4]);
    }

    private ParamValues settings() throws IOException {
        try {
            return ParamValues.fromMap(HopfieldParams.RECALL_SET, JSON.std.mapFrom(text(SETTINGS)));
        } catch (ParamException e) {
            throw new IOException(file + ", array " + SETTINGS + ": " + e.getMessage(), e);
        }
    }

    private List<Object> names(int count) throws IOException {
        List<Object> names = JSON.std.listFrom(text(NAMES));
        if (names.size() != count) {
            throw wrong(NAMES, count + " names", String.valueOf(names.size()));
        }
        return names;
    }

    private String text(String name) throws IOException {
        double[] values = array(name).values();
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) values[i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private SpinVector units(String name, int n) throws IOException {
        return picture(name, array(name, n).values());
    }

    private SpinVector picture(String name, double[] values) throws IOException {
        float[] spins = new float[values.length];
        for (int i = 0; i < spins.length; i++) {
            if (Math.abs(values[i]) != 1) {
                throw wrong(name, "units of -1 and +1", String.valueOf(values[i]));
            }
            spins[i] = (float) values[i];
        }
        return SpinVector.threshold(spins, 0);
    }

    private int[] numbers(String name, int count) throws IOException {
        return Arrays.stream(longs(name, count, Integer.MAX_VALUE))
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private long[] longs(String name, int count, long most) throws IOException {
        double[] values = array(name, count).values();
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            if (values[i] != Math.rint(values[i]) || values[i] < 0 || values[i] > most) {
                throw wrong(name, "whole numbers from 0", String.valueOf(values[i]));
            }
            numbers[i] = (long) values[i];
        }
        return numbers;
    }

    private NpyArray array(String name, int length) throws IOException {
        NpyArray array = array(name);
        if (array.values().length != length) {
            throw wrong(name, length + " values", "shape " + array.shapeText());
        }
        return array;
    }

    private NpyArray array(String name) throws IOException {
        NpyArray array = arrays.get(name);
        if (array == null) {
            throw new IOException(file + ": the array " + name + " of a state of the Hopfield lab is missing, found "
                    + arrays.keySet());
        }
        return array;
    }

    private IOException wrong(String name, String expected, String found) {
        return new IOException(file + ", array " + name + ": expected " + expected + ", found " + found);
    }
}
