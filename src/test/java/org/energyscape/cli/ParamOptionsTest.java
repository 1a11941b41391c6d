package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParamOptionsTest {
    private final FakeLab lab = new FakeLab();

    @TempDir
    private Path folder;

    private ParamValues values(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "run";
        arguments[1] = "fake";
        System.arraycopy(options, 0, arguments, 2, options.length);
        CliRun run = CliRun.of(lab, arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        return lab.onlyRequest().values();
    }

    @Test
    void withoutOptionsEverySettingHasItsDefault() {
        assertThat(values()).isEqualTo(lab.params().defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "learningRate, --learning-rate, 0.5",
        "hidden, --hidden, 20",
        "seed, --seed, -9223372036854775808",
        "shuffle, --shuffle, true",
        "centred, --centred, false",
        "updateRule, --update-rule, all",
        "note, --note, two words",
        "zoom, --zoom, 8"
    })
    void aSettingOfEveryKindIsReadFromItsOptionAlone(String key, String flag, String text) {
        ParamValues values = values(flag + "=" + text);
        Param<?> param = lab.params().find(key).orElseThrow();
        assertThat(values.text(param)).isEqualTo(text);
        assertThat(values.differencesFrom(lab.params().defaults())).containsExactly(param);
    }

    @Test
    void aFlagWithoutValueMeansYes() {
        assertThat(values("--shuffle", "--hidden", "3").get(FakeLab.SHUFFLE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--learning-rate | 1.5 | a number from 0 to 1",
                "--learning-rate | fast | a number from 0 to 1",
                "--hidden | 3.5 | a whole number from 1 to 500",
                "--seed | x | a whole number of up to 64 bits",
                "--shuffle | maybe | true or false",
                "--update-rule | some | one of one-by-one, all"
            })
    void aRefusedValueNamesOptionFoundAndExpected(String flag, String found, String expected) {
        CliRun bad = CliRun.of(lab, "run", "fake", flag + "=" + found);
        assertThat(bad.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(bad.err()).contains("'" + flag + "'", "found \"" + found + "\"", "expected " + expected);
        assertThat(lab.runs()).isZero();
    }

    @Test
    void helpShowsEverySettingWithWhatItAllowsAndItsDefault() {
        String help = CliRun.of(lab, "run", "fake", "--help").out().replaceAll("\\s+", " ");
        for (Param<?> param : lab.params()) {
            assertThat(help).containsPattern(param.flag() + "\\[?=").contains("Expected " + param.expected());
        }
        assertThat(help)
                .contains("from 0 to 1 in nats; default 0.25.")
                .contains("Step length; 100 % is \"a lot\" and ${this} stays as it is.")
                .contains("one of one-by-one, all; default one-by-one.")
                .contains("one-by-one: Units change one-by-one.")
                .contains("Training:", "Model:", "Settings:")
                .contains("Presets:", "plain: Plain. Look at the square.")
                .contains("from 1 to 8; default 2 (pictures only).");
    }

    @Test
    void aPresetOfTheLabIsTheBaseAndOptionsGoOverIt() {
        ParamValues values = values("--preset", "fast", "--hidden", "11");
        assertThat(values.get(FakeLab.RATE)).isEqualTo(0.75);
        assertThat(values.get(FakeLab.HIDDEN)).isEqualTo(11);
    }

    @Test
    void aPresetFileHoldsSettingsByKey() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "{\"hidden\": 12, \"shuffle\": true}");
        ParamValues values = values("--preset", file.toString());
        assertThat(values.get(FakeLab.HIDDEN)).isEqualTo(12);
        assertThat(values.get(FakeLab.SHUFFLE)).isTrue();
        assertThat(values.get(FakeLab.RATE)).isEqualTo(0.25);
    }

    @Test
    void theSummaryOfARunIsAPresetForTheSameRun() throws IOException {
        FakeLab first = new FakeLab();
        CliRun run = CliRun.of(first, "run", "fake", "--learning-rate", "0.125", "--note", "again", "--seed=-3");
        Path file = Files.writeString(folder.resolve("summary.json"), run.out());
        assertThat(values("--preset", file.toString()))
                .isEqualTo(first.onlyRequest().values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"hiden\": 12} | hiden: found an unknown setting, expected one of learningRate, hidden",
                "{\"hidden\": 1200} | hidden: found 1200, expected a whole number from 1 to 500",
                "{\"lab\": \"rbm\", \"settings\": {}} | lab: found \"rbm\", expected \"fake\"",
                "{\"hidden\": | line 1, column 11: found no JSON",
                "[1, 2] | found no JSON"
            })
    void aWrongPresetFileIsBadUsageThatNamesThePlace(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), content);
        CliRun bad = CliRun.of(lab, "run", "fake", "--preset", file.toString());
        assertThat(bad.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(bad.err()).contains(file.toString()).contains(message);
    }

    @Test
    void anUnknownPresetNamesThoseThereAre() {
        assertThat(CliRun.of(lab, "run", "fake", "--preset", "slow").err()).contains("plain, fast");
    }
}
