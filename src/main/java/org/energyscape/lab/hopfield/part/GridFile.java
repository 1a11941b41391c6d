package org.energyscape.lab.hopfield.part;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.hopfield.WeightRule;
import org.energyscape.engine.hopfield.experiment.Condition;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.PatternSource;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpyType;
import org.energyscape.engine.record.NpzFile;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RecallGrid} and the key of its random numbers as a NumPy archive from which it can be run again. {@code grid} is
 * JSON in UTF-8 (uint8): units, loads, seeds, trials, maxSweeps, requiredOverlap, key (a text, since it has 64 bits), contenders,
 * sources and conditions; the pictures of source i are {@code pictures_i}: count x N, int8, -1 or +1. Stateless.
 */
final class GridFile {
    private static final String GRID = "grid";
    private static final String PICTURES = "pictures_";
    private static final String KIND = "kind";

    private GridFile() {}

    /** A grid with its key. */
    record Stored(RecallGrid grid, RandomKey key) {}

    /** Whether the archive holds a grid; looks at the names alone. */
    static boolean isGrid(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(GRID + ".npy") != null;
        }
    }

    /**
     * The arrays by name.
     *
     * @throws IllegalArgumentException if the grid does something to pictures that has no name
     */
    static Map<String, NpyArray> arrays(RecallGrid grid, RandomKey key) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("units", grid.units());
        map.put("loads", grid.loads());
        map.put("seeds", grid.seeds());
        map.put("trials", grid.trials());
        map.put("maxSweeps", grid.maxSweeps());
        map.put("requiredOverlap", grid.requiredOverlap());
        map.put("key", Long.toString(key.bits()));
        map.put("contenders", grid.contenders().stream().map(GridFile::map).toList());
        map.put("sources", grid.sources().stream().map(GridFile::map).toList());
        map.put("conditions", grid.conditions().stream().map(GridFile::map).toList());
        byte[] json;
        try {
            json = JSON.std.asString(map).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Numbers and names can be written as JSON: " + map, e);
        }
        double[] text = new double[json.length];
        Arrays.setAll(text, i -> json[i] & 0xFF);
        arrays.put(GRID, new NpyArray(NpyType.UINT8, new int[] {text.length}, text));
        for (int i = 0; i < grid.sources().size(); i++) {
            if (grid.sources().get(i) instanceof PatternSource.Pictures pictures) {
                arrays.put(PICTURES + i, spins(pictures.pictures()));
            }
        }
        return arrays;
    }

    private static NpyArray spins(List<SpinVector> pictures) {
        int n = pictures.get(0).size();
        double[] values = new double[pictures.size() * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = pictures.get(i / n).spin(i % n);
        }
        return new NpyArray(NpyType.INT8, new int[] {pictures.size(), n}, values);
    }

    private static Map<String, Object> map(Contender contender) {
        return contender instanceof Contender.Modern modern
                ? of("modern", "beta", modern.beta())
                : map(((Contender.Spins) contender).rule());
    }

    private static Map<String, Object> map(LearningRule rule) {
        if (rule instanceof HebbRule hebb) {
            return of("hebb", "diagonal", hebb.keepDiagonal());
        }
        if (rule instanceof StorkeyRule) {
            return of("storkey");
        }
        if (rule instanceof ProjectionRule projection) {
            return of("projection", "diagonal", projection.keepDiagonal());
        }
        if (rule instanceof PerceptronRule perceptron) {
            return of("perceptron", "margin", perceptron.margin(), "maxSweeps", perceptron.maxSweeps());
        }
        if (rule instanceof UnlearningRule unlearning) {
            return of(
                    "unlearning",
                    "base",
                    map(unlearning.base()),
                    "dreams",
                    unlearning.dreams(),
                    "strength",
                    unlearning.strength(),
                    "seed",
                    Long.toString(unlearning.seed()));
        }
        if (rule instanceof DenseMemoryRule.Polynomial dense) {
            return of("dense", "degree", dense.degree(), "rectified", dense.rectified());
        }
        if (rule instanceof DenseMemoryRule.Exponential exponential) {
            return of("exponential", "rate", exponential.rate());
        }
        throw new IllegalArgumentException("The rule " + rule.title() + " has no name in a record");
    }

    private static Map<String, Object> map(PatternSource source) {
        return source instanceof PatternSource.Pictures pictures
                ? of("pictures", "title", pictures.title())
                : of("random");
    }

    private static Map<String, Object> map(Condition condition) {
        Map<String, Object> map = map(condition.degradation());
        map.put("level", condition.level());
        map.put("clamped", condition.clamped());
        return map;
    }

    private static Map<String, Object> map(Degradation degradation) {
        if (degradation instanceof Degradation.Noise noise) {
            return of("noise", "probability", noise.flipProbability());
        }
        if (degradation instanceof Degradation.Flips flips) {
            return of("flips", "count", flips.count());
        }
        if (degradation instanceof Degradation.HiddenShare hidden) {
            return of("hidden", "share", hidden.share(), "start", word(hidden.start()));
        }
        if (degradation instanceof Degradation.Mask mask) {
            return of("mask", "units", mask.hidden().stream().boxed().toList(), "start", word(mask.start()));
        }
        throw new IllegalArgumentException("A damage that is composed of several has no name in a record");
    }

    private static String word(MaskedStart start) {
        return start.name().toLowerCase(Locale.ROOT);
    }

    /** A map with its kind and some pairs of key and value. */
    private static Map<String, Object> of(String kind, Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(KIND, kind);
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** Reads a grid; the message of the exception names file, field, what was found and what was expected. */
    static Stored read(Path file) throws IOException {
        Map<String, NpyArray> arrays = NpzFile.read(file);
        NpyArray text = arrays.get(GRID);
        if (text == null) {
            throw new IOException(
                    file + ": the array " + GRID + " of an experiment is missing, found " + arrays.keySet());
        }
        byte[] json = new byte[text.values().length];
        for (int i = 0; i < json.length; i++) {
            json[i] = (byte) (int) text.values()[i];
        }
        Fields fields = new Fields(file, JSON.std.mapFrom(new String(json, StandardCharsets.UTF_8)));
        List<Contender> contenders = new ArrayList<>();
        for (Fields one : fields.parts("contenders")) {
            contenders.add(
                    one.text(KIND).equals("modern")
                            ? new Contender.Modern(one.real("beta"))
                            : new Contender.Spins(rule(one)));
        }
        List<PatternSource> sources = new ArrayList<>();
        for (Fields one : fields.parts("sources")) {
            sources.add(source(file, one, arrays.get(PICTURES + sources.size())));
        }
        List<Condition> conditions = new ArrayList<>();
        for (Fields one : fields.parts("conditions")) {
            conditions.add(new Condition(one.real("level"), degradation(one), one.flag("clamped")));
        }
        try {
            RecallGrid grid = new RecallGrid(
                    contenders,
                    sources,
                    fields.whole("units"),
                    fields.reals("loads"),
                    conditions,
                    fields.whole("seeds"),
                    fields.whole("trials"),
                    fields.whole("maxSweeps"),
                    fields.real("requiredOverlap"));
            return new Stored(grid, new RandomKey(Long.parseLong(fields.text("key"))));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static LearningRule rule(Fields fields) throws IOException {
        return switch (fields.text(KIND)) {
            case "hebb" -> new HebbRule(fields.flag("diagonal"));
            case "storkey" -> new StorkeyRule();
            case "projection" -> new ProjectionRule(fields.flag("diagonal"));
            case "perceptron" -> new PerceptronRule(fields.real("margin"), fields.whole("maxSweeps"));
            case "unlearning" -> {
                if (!(rule(fields.part("base")) instanceof WeightRule base)) {
                    throw fields.wrong("base", "a rule with weights");
                }
                yield new UnlearningRule(
                        base, fields.whole("dreams"), fields.real("strength"), Long.parseLong(fields.text("seed")));
            }
            case "dense" -> new DenseMemoryRule.Polynomial(fields.whole("degree"), fields.flag("rectified"));
            case "exponential" -> new DenseMemoryRule.Exponential(fields.real("rate"));
            default -> throw fields.wrong(KIND, "a learning rule");
        };
    }

    private static PatternSource source(Path file, Fields fields, @Nullable NpyArray pictures) throws IOException {
        if (fields.text(KIND).equals("random")) {
            return new PatternSource.Uniform();
        }
        if (pictures == null || pictures.dimensions() != 2) {
            throw new IOException(file + ": the pictures of the source " + fields.text("title") + " are missing");
        }
        int n = pictures.shape()[1];
        List<SpinVector> spins = new ArrayList<>();
        float[] all = pictures.toFloats();
        for (int i = 0; i < pictures.shape()[0]; i++) {
            spins.add(SpinVector.threshold(Arrays.copyOfRange(all, i * n, (i + 1) * n), 0));
        }
        return new PatternSource.Pictures(fields.text("title"), spins);
    }

    private static Degradation degradation(Fields fields) throws IOException {
        return switch (fields.text(KIND)) {
            case "noise" -> new Degradation.Noise(fields.real("probability"));
            case "flips" -> new Degradation.Flips(fields.whole("count"));
            case "hidden" -> new Degradation.HiddenShare(fields.real("share"), fields.start());
            case "mask" -> {
                BitSet hidden = new BitSet();
                for (double unit : fields.reals("units")) {
                    hidden.set((int) unit);
                }
                yield new Degradation.Mask(hidden, fields.start());
            }
            default -> throw fields.wrong(KIND, "a damage");
        };
    }

    /** An object of the JSON. */
    private record Fields(Path file, Map<?, ?> map) {
        String text(String key) throws IOException {
            if (map.get(key) instanceof String text) {
                return text;
            }
            throw wrong(key, "a text");
        }

        double real(String key) throws IOException {
            if (map.get(key) instanceof Number number) {
                return number.doubleValue();
            }
            throw wrong(key, "a number");
        }

        int whole(String key) throws IOException {
            if (map.get(key) instanceof Integer number) {
                return number;
            }
            throw wrong(key, "a whole number");
        }

        boolean flag(String key) throws IOException {
            if (map.get(key) instanceof Boolean flag) {
                return flag;
            }
            throw wrong(key, "true or false");
        }

        MaskedStart start() throws IOException {
            for (MaskedStart one : MaskedStart.values()) {
                if (word(one).equals(map.get("start"))) {
                    return one;
                }
            }
            throw wrong("start", "a start of hidden units");
        }

        List<Double> reals(String key) throws IOException {
            List<Double> reals = new ArrayList<>();
            if (map.get(key) instanceof List<?> list) {
                for (Object one : list) {
                    if (!(one instanceof Number number)) {
                        throw wrong(key, "numbers");
                    }
                    reals.add(number.doubleValue());
                }
                return reals;
            }
            throw wrong(key, "a list of numbers");
        }

        Fields part(String key) throws IOException {
            if (map.get(key) instanceof Map<?, ?> part) {
                return new Fields(file, part);
            }
            throw wrong(key, "an object");
        }

        List<Fields> parts(String key) throws IOException {
            List<Fields> parts = new ArrayList<>();
            if (map.get(key) instanceof List<?> list) {
                for (Object one : list) {
                    if (!(one instanceof Map<?, ?> part)) {
                        throw wrong(key, "objects");
                    }
                    parts.add(new Fields(file, part));
                }
                return parts;
            }
            throw wrong(key, "a list of objects");
        }

        IOException wrong(String key, String expected) {
            return new IOException(
                    file + ", " + GRID + ", " + key + ": expected " + expected + ", found " + map.get(key));
        }
    }
}
