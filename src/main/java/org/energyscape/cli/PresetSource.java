package org.energyscape.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Preset;

/**
 * Settings by name or from a file. A file holds one JSON object of settings by key, at its top or under
 * {@code settings}; what it leaves out keeps its default.
 */
final class PresetSource {
    private static final String SETTINGS = "settings";
    private static final String LAB = "lab";

    private final Lab lab;

    PresetSource(Lab lab) {
        this.lab = lab;
    }

    /**
     * The values of the preset.
     *
     * @throws ParamException if neither a preset nor a file has the name, or the file holds other than settings of the
     *     lab
     */
    ParamValues load(String nameOrFile) throws IOException {
        Optional<Preset> known = lab.presets().stream()
                .filter(preset -> preset.id().equals(nameOrFile))
                .findFirst();
        if (known.isPresent()) {
            return known.get().values();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new ParamException(
                    "preset",
                    "neither a preset nor a file of that name",
                    "a file or one of " + lab.presets().stream().map(Preset::id).collect(Collectors.joining(", ")));
        }
        return ParamValues.fromMap(lab.params(), settings(file));
    }

    private Map<String, Object> settings(Path file) throws IOException {
        Map<String, Object> document = read(file);
        Object owner = document.get(LAB);
        if (owner != null && !owner.equals(lab.id())) {
            throw new ParamException(LAB, "\"" + owner + "\"", "\"" + lab.id() + "\"");
        }
        if (!(document.get(SETTINGS) instanceof Map<?, ?> nested)) {
            return document;
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        nested.forEach((key, value) -> settings.put(String.valueOf(key), value));
        return settings;
    }

    private static Map<String, Object> read(Path file) throws IOException {
        try {
            return JSON.std.mapFrom(Files.readString(file));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? "content"
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new ParamException(place, "no JSON (" + e.getOriginalMessage() + ")", "a JSON object of settings");
        }
    }
}
