package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {
    private final FakeLab lab = new FakeLab();

    @TempDir
    private Path folder;

    private CliRun run(String... arguments) {
        return CliRun.of(lab, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "run fake",
                "runs",
                "runs list",
                "runs show",
                "runs export",
                "runs tag",
                "runs note",
                "runs delete",
                "runs restore",
                "replay",
                "tour",
                "evaluate",
                "evaluate rbm",
                "evaluate digits",
                "bench"
            })
    void everyCommandExplainsItself(String command) {
        String[] words = (command + " --help").strip().split(" ");
        CliRun help = run(words);
        assertThat(help.status()).isEqualTo(Cli.OK);
        assertThat(help.out())
                .contains(("Usage: energyscape " + command).strip())
                .contains("--help")
                .contains("--verbose");
        assertThat(help.err()).isEmpty();
        assertThat(lab.runs()).isZero();
    }

    @Test
    void theHelpOfTheProgramListsTheCommandsAndTheExitStatus() {
        assertThat(run("--help").out())
                .contains("run", "runs", "replay", "tour", "evaluate", "bench", "Exit status: 0 done, 1 failed, 2");
    }

    @Test
    void theHelpOfRunListsTheLabs() {
        assertThat(run("run", "--help").out()).contains("fake").contains("Fake <lab> & more");
    }

    @Test
    void theVersionNamesProgramAndJava() {
        CliRun version = run("--version");
        assertThat(version.status()).isEqualTo(Cli.OK);
        assertThat(version.out()).startsWith("energyscape ").contains("Java " + Runtime.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "run",
                "run nonsense",
                "run fake --nonsense 3",
                "run fake stray",
                "run fake --threads 0",
                "run fake --threads many",
                "run fake --preset nonsense",
                "run fake --data",
                "run fake --no-record",
                "runs",
                "runs nonsense",
                "runs show",
                "runs show first",
                "runs list --sort up",
                "runs list --state dead",
                "runs export 1",
                "runs tag 1",
                "runs note 1",
                "runs delete",
                "replay",
                "replay 1 --threads 0",
                "tour --seconds soon",
                "tour --seconds 0",
                "evaluate",
                "evaluate nonsense",
                "evaluate rbm",
                "evaluate rbm --weights w.npz",
                "evaluate rbm --weights w.npz --data d.csv --exact --pseudo",
                "evaluate rbm --weights w.npz --data d.csv --threads 0",
                "evaluate digits",
                "evaluate digits --train written:100",
                "evaluate digits --train written:100 --test onlyOne",
                "evaluate digits --train written:0 --test a b",
                "evaluate digits --train written:100 --test a b --test c d",
                "bench --jobs nonsense",
                "bench --threads 0",
                "bench --kernels fast"
            })
    void badUsageEndsWithStatusTwoAndLeavesStandardOutputAlone(String line) {
        CliRun bad = run(line.split(" "));
        assertThat(bad.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).startsWith("energyscape").contains("--help").doesNotContain("\tat ");
        assertThat(lab.runs()).isZero();
    }

    @Test
    void noCommandAtAllIsBadUsageThatNamesTheCommands() {
        CliRun bad = run();
        assertThat(bad.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(bad.err()).contains("expected one of run, runs, replay, tour, sweep, evaluate, bench");
    }

    @Test
    void anUnknownLabNamesThoseThereAre() {
        assertThat(run("run", "hopfeld").err()).contains("'hopfeld'").contains("fake");
    }

    @Test
    void aRunPrintsOneJsonDocumentOnStandardOutputAndWordsOnStandardError() {
        lab.behave((request, progress) -> {
            progress.report(0.5, "epoch 5");
            return Map.of("energy", -12.5, "converged", true, "overlaps", List.of(1, 0.5));
        });
        CliRun done = run("run", "fake");
        assertThat(done.status()).isEqualTo(Cli.OK);
        assertThat(done.json())
                .containsOnlyKeys("lab", "version", "settings", "result")
                .containsEntry("lab", "fake");
        assertThat(CliRun.object(done.json(), "result"))
                .containsEntry("energy", -12.5)
                .containsEntry("converged", true)
                .containsEntry("overlaps", List.of(1, 0.5));
        assertThat(done.err()).contains("Running Fake <lab> & more").contains("50 % epoch 5");
    }

    @Test
    void numbersThatJsonCannotHoldBecomeTexts() {
        lab.behave((request, progress) ->
                Map.of("bound", Double.NEGATIVE_INFINITY, "ratio", Double.NaN, "list", List.of(Float.NaN)));
        assertThat(CliRun.object(run("run", "fake").json(), "result"))
                .containsEntry("bound", "-Infinity")
                .containsEntry("ratio", "NaN")
                .containsEntry("list", List.of("NaN"));
    }

    @Test
    void quietLeavesStandardErrorEmpty() {
        lab.behave((request, progress) -> {
            progress.report(0.5, "epoch 5");
            return Map.of();
        });
        assertThat(run("run", "fake", "--quiet").err()).isEmpty();
    }

    @Test
    void aFailureIsToldInWordsWithStatusOne() {
        lab.behave((request, progress) -> {
            throw new IllegalArgumentException("The data have 64 columns, the model expects 784");
        });
        CliRun failed = run("run", "fake", "--quiet");
        assertThat(failed.status()).isEqualTo(Cli.FAILED);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .isEqualToIgnoringNewLines("energyscape: The data have 64 columns, the model expects 784");
    }

    @Test
    void verboseAddsTheStackTrace() {
        lab.behave((request, progress) -> {
            throw new IOException("disk full");
        });
        assertThat(run("run", "fake", "--verbose").err())
                .contains("energyscape: disk full")
                .contains("\tat org.energyscape.cli.CliTest");
    }

    @Test
    void fileSystemErrorsGetTheirWords() {
        assertThat(Failures.inWords(new NoSuchFileException("a.csv"))).isEqualTo("There is no file a.csv");
        assertThat(Failures.inWords(new FileNotFoundException("b.csv (denied)")))
                .isEqualTo("b.csv (denied)");
        assertThat(Failures.inWords(new NullPointerException())).contains("NullPointerException", "--verbose");
        assertThat(Failures.inWords(new IndexOutOfBoundsException("Index 3 out of bounds for length 3")))
                .startsWith("IndexOutOfBoundsException: Index 3");
    }

    @Test
    void missingDataFailsBeforeAnythingRuns() {
        CliRun failed = run("run", "fake", "--data", folder.resolve("none.csv").toString());
        assertThat(failed.status()).isEqualTo(Cli.FAILED);
        assertThat(failed.err()).contains("There is no file " + folder.resolve("none.csv"));
        assertThat(lab.runs()).isZero();
    }

    @Test
    void dataFolderAndThreadsReachTheLab() throws IOException {
        Path data = Files.createFile(folder.resolve("d.csv"));
        Path out = folder.resolve("deep/results");
        assertThat(run("run", "fake", "--data", data.toString(), "--out", out.toString(), "--threads", "3")
                        .status())
                .isEqualTo(Cli.OK);
        assertThat(lab.onlyRequest().data()).isEqualTo(data);
        assertThat(lab.onlyRequest().out()).isEqualTo(out).isEmptyDirectory();
        assertThat(lab.onlyRequest().threads()).isEqualTo(3);
        assertThat(lab.onlyRequest().cacheFolder()).isEqualTo(CliRun.CACHE);
    }
}
