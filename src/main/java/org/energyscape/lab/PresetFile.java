package org.energyscape.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.data.DataFormatException;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * A preset as a JSON file: which lab it is for, its title and story, and every setting by key, and the page to turn to if the lab has
 * several.
 *
 * <pre>{ "lab": "hopfield", "title": "…", "story": "…", "page": "recall", "settings": { "stored": 5, … } }</pre>
 *
 * <p>A setting left out keeps its default; an unknown one is refused, since it would be lost silently. The command line reads
 * the same file by {@code --preset}. Any thread.
 */
public final class PresetFile {
    /** How a file is called by its name. */
    public static final String ENDING = ".json";

    /** A preset has a few hundred bytes; strokes of a brush make it a few thousand. */
    static final int MOST_BYTES = 1 << 20;

    private static final String LAB = "lab";
    private static final String TITLE = "title";
    private static final String STORY = "story";
    private static final String PAGE = "page";
    private static final String SETTINGS = "settings";
    private static final List<String> FIELDS = List.of(LAB, TITLE, STORY, PAGE, SETTINGS);
    private static final String FORM = "a JSON object with " + String.join(", ", FIELDS);

    private PresetFile() {}

    /** A preset and whose it is. */
    public record Owned(Lab lab, Preset preset) {}

    /** The preset as JSON text, ending with a line break. */
    public static String text(Lab lab, Preset preset) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(LAB, lab.id());
        document.put(TITLE, preset.title());
        document.put(STORY, preset.story());
        if (!preset.page().isEmpty()) {
            document.put(PAGE, preset.page());
        }
        document.put(SETTINGS, preset.values().toMap());
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException("Settings are numbers and texts, which JSON holds", e);
        }
    }

    /** Writes the preset; a file of the name is replaced at once or not at all. */
    public static void write(Path file, Lab lab, Preset preset) throws IOException {
        byte[] bytes = text(lab, preset).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /**
     * Reads a file.
     *
     * @param labs those that a preset may be for
     * @throws DataFormatException naming file, field, what was found and what is expected
     */
    public static Owned read(Path file, List<Lab> labs) throws IOException {
        String name = String.valueOf(file.getFileName());
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new DataFormatException(name, "", size + " bytes", FORM + ", at most " + MOST_BYTES + " bytes");
        }
        return parse(name, Files.readString(file, StandardCharsets.UTF_8), labs);
    }

    /**
     * Reads a text.
     *
     * @param name where it is from, for errors
     */
    public static Owned parse(String name, String text, List<Lab> labs) throws DataFormatException {
        Map<String, Object> document = document(name, text);
        for (String field : document.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new DataFormatException(name, field, "an unknown field", "one of " + String.join(", ", FIELDS));
            }
        }
        Lab lab = lab(name, document.get(LAB), labs);
        if (!(document.get(SETTINGS) instanceof Map<?, ?> settings)) {
            throw new DataFormatException(
                    name, SETTINGS, words(document.get(SETTINGS)), "an object of settings such as { \"seed\": 1 }");
        }
        String title = string(name, document, TITLE);
        Preset preset = new Preset(
                slug(title),
                title.isBlank() ? "From " + name : title,
                string(name, document, STORY),
                values(name, lab, settings),
                page(name, lab, document));
        return new Owned(lab, preset);
    }

    private static Map<String, Object> document(String name, String text) throws DataFormatException {
        try {
            // A byte order mark is no part of JSON, but some editors write one.
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.isBlank()) {
                throw new DataFormatException(name, "", "nothing", FORM);
            }
            if (JSON.std.anyFrom(plain) instanceof Map<?, ?> map) {
                Map<String, Object> document = new LinkedHashMap<>();
                map.forEach((key, value) -> document.put(String.valueOf(key), value));
                return document;
            }
            throw new DataFormatException(name, "", "JSON that is no object", FORM);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new DataFormatException(name, place, "no JSON (" + firstLine(e.getOriginalMessage()) + ")", FORM);
        } catch (DataFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new DataFormatException(
                    name, "", "no JSON (" + firstLine(String.valueOf(e.getMessage())) + ")", FORM);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Lab lab(String name, @Nullable Object id, List<Lab> labs) throws DataFormatException {
        return labs.stream()
                .filter(lab -> lab.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataFormatException(
                        name,
                        LAB,
                        words(id),
                        "one of " + labs.stream().map(Lab::id).collect(Collectors.joining(", "))));
    }

    private static String page(String name, Lab lab, Map<String, Object> document) throws DataFormatException {
        String page = string(name, document, PAGE);
        if (!page.isEmpty() && !lab.pages().containsKey(page)) {
            String pages = lab.pages().isEmpty()
                    ? "no page, for this lab has only one"
                    : "one of " + String.join(", ", lab.pages().keySet());
            throw new DataFormatException(name, PAGE, words(page), pages);
        }
        return page;
    }

    private static ParamValues values(String name, Lab lab, Map<?, ?> settings) throws DataFormatException {
        Map<String, Object> byKey = new LinkedHashMap<>();
        settings.forEach((key, value) -> byKey.put(String.valueOf(key), value));
        try {
            return ParamValues.fromMap(lab.params(), byKey);
        } catch (ParamException e) {
            throw new DataFormatException(name, SETTINGS + "." + e.key(), e.found(), e.expected());
        }
    }

    private static String string(String name, Map<String, Object> document, String field) throws DataFormatException {
        Object value = document.getOrDefault(field, "");
        if (value instanceof String text) {
            return text;
        }
        throw new DataFormatException(name, field, words(value), "a text");
    }

    private static String words(@Nullable Object value) {
        return value == null ? "nothing" : value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    /** A title as the name of a file, without its ending. */
    public static String slug(String title) {
        String words =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "preset" : words;
    }
}
