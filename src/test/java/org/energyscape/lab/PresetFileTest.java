package org.energyscape.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.energyscape.engine.data.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetFileTest {
    private static final List<Lab> LABS = LabRegistry.labs();

    @Test
    void everyPresetOfEveryLabReadsBackAsItWasWritten(@TempDir Path folder) throws IOException {
        int count = 0;
        for (Lab lab : LABS) {
            for (Preset preset : lab.presets()) {
                Path file = folder.resolve(lab.id() + "-" + preset.id() + PresetFile.ENDING);
                PresetFile.write(file, lab, preset);
                PresetFile.Owned back = PresetFile.read(file, LABS);
                assertThat(back.lab()).isEqualTo(lab);
                assertThat(back.preset().title()).isEqualTo(preset.title());
                assertThat(back.preset().story()).isEqualTo(preset.story());
                assertThat(back.preset().values()).isEqualTo(preset.values());
                assertThat(back.preset().page()).isEqualTo(preset.page());
                count++;
            }
        }
        assertThat(count).isGreaterThan(14);
    }

    @Test
    void settingsLeftOutKeepTheirDefault() throws IOException {
        Preset preset = PresetFile.parse("a.json", "{\"lab\":\"hopfield\",\"settings\":{\"stored\":3}}", LABS)
                .preset();
        assertThat(preset.title()).isEqualTo("From a.json");
        assertThat(preset.values().toMap()).containsEntry("stored", 3).containsEntry("side", 28);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1] | p.json: found JSON that is no object, expected a JSON object with lab, title, story, page, settings",
                "{\"settings\":{}} | p.json, lab: found nothing, expected one of hopfield, rbm",
                "{\"lab\":\"ising\",\"settings\":{}} | p.json, lab: found \"ising\", expected one of hopfield, rbm",
                "{\"lab\":\"rbm\",\"setings\":{}} | p.json, setings: found an unknown field, expected one of lab, title,"
                        + " story, page, settings",
                "{\"lab\":\"rbm\",\"settings\":5} | p.json, settings: found 5, expected an object of settings such as"
                        + " { \"seed\": 1 }",
                "{\"lab\":\"rbm\",\"title\":7,\"settings\":{}} | p.json, title: found 7, expected a text",
                "{\"lab\":\"hopfield\",\"page\":\"index\",\"settings\":{}} | p.json, page: found \"index\", expected one of"
                        + " recall, compare, orthogonal, landscape, attractors, capacity, attention",
                "{\"lab\":\"rbm\",\"page\":\"recall\",\"settings\":{}} | p.json, page: found \"recall\", expected no page, for this"
                        + " lab has only one",
                "{\"lab\":\"hopfield\",\"settings\":{\"stored\":900}} | p.json, settings.stored: found 900, expected a"
                        + " whole number from 0 to 200",
                "{\"lab\":\"hopfield\",\"settings\":{\"damage\":\"salt 3\"}} | p.json, settings.damage: found \"salt 3\","
                        + " expected salt and a probability from 0 to 1, such as salt 0.2",
            })
    void aBadFileIsNamedWithFieldFoundAndExpected(String text, String message) {
        assertThatThrownBy(() -> PresetFile.parse("p.json", text, LABS))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @Test
    void brokenJsonIsNamedWithItsPlace() {
        assertThatThrownBy(() -> PresetFile.parse("p.json", "{\"lab\": \"rbm\",\n  \"settings\": }", LABS))
                .isInstanceOf(DataFormatException.class)
                .hasMessageStartingWith("p.json, line 2, column ")
                .hasMessageContaining("found no JSON (")
                .hasMessageEndingWith("expected a JSON object with lab, title, story, page, settings");
        assertThatThrownBy(() -> PresetFile.parse("p.json", "  ", LABS))
                .hasMessage("p.json: found nothing, expected a JSON object with lab, title, story, page, settings");
        assertThatThrownBy(() -> PresetFile.parse("p.json", "hello", LABS)).isInstanceOf(DataFormatException.class);
    }

    @Test
    void aFileThatIsNoPresetByItsSizeIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("big.json"), new byte[PresetFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> PresetFile.read(file, LABS))
                .hasMessageContaining("big.json: found " + (PresetFile.MOST_BYTES + 1) + " bytes");
    }

    @Test
    void aTitleMakesTheNameOfAFile() {
        assertThat(PresetFile.slug("Half hidden, two processes")).isEqualTo("half-hidden-two-processes");
        assertThat(PresetFile.slug("…")).isEqualTo("preset");
    }
}
