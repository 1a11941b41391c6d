package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code sweep rbm} on 40 pictures of 4 x 4. */
@Timeout(120)
final class SweepCommandTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void writeStripes() throws IOException {
        data = write("stripes.csv", 0);
    }

    private Path write(String name, int shift) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                IntStream.range(0, 40)
                        .mapToObj(r -> IntStream.range(0, 16)
                                .mapToObj(i -> i / 4 == (r + shift) % 4 ? "1" : "0")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private Path store() {
        return folder.resolve("home").resolve(RunStore.FOLDER);
    }

    private CliRun sweep(String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "rbm"));
        words.addAll(List.of(more));
        return CliRun.of(new FakeLab(), folder.resolve("home"), words.toArray(String[]::new));
    }

    private CliRun small(String... more) {
        List<String> words = new ArrayList<>(List.of("--data", data.toString(), "--epochs", "2"));
        words.addAll(List.of(more));
        return sweep(words.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // JSON arrays of objects
    private static List<Map<String, Object>> objects(Map<String, Object> parent, String key) {
        return (List<Map<String, Object>>) parent.getOrDefault(key, List.of());
    }

    private List<RunInfo> kept() throws IOException {
        try (RunStore store = RunStore.open(store())) {
            return store.list(RunQuery.ALL.withTag("experiment b").withSort(RunQuery.Sort.OLDEST));
        }
    }

    @Test
    void anExperimentIsOneJsonDocumentWithOursAndThePublishedValues() throws IOException {
        CliRun run = small("--experiment", "b", "--seeds", "1,2", "--jobs", "3");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        Map<String, Object> json = run.json();
        assertThat(json)
                .containsEntry("experiment", "b")
                .containsEntry("epochs", 2)
                .containsEntry("seeds", List.of(1, 2))
                .containsEntry("trained", 8)
                .containsEntry("found", 0);
        assertThat(objects(json, "table"))
                .extracting(row -> row.get("setting"))
                .containsExactly("k = 1", "k = 5", "k = 10", "k = 20");
        assertThat(objects(json, "table").get(1))
                .containsEntry("runs", 2)
                .containsEntry("publishedTrain", 66.6)
                .containsEntry("publishedValidation", 78.7);
        List<Double> five = objects(json, "runs").stream()
                .filter(one -> "k = 5".equals(one.get("setting")))
                .map(one -> (Double) one.get("train"))
                .toList();
        assertThat(five).hasSize(2);
        assertThat(objects(json, "table").get(1).get("train")).isEqualTo((five.get(0) + five.get(1)) / 2);
        assertThat((Double) objects(json, "table").get(1).get("trainDeviation")).isPositive();
        assertThat(run.err()).contains("k = 20, seed 2 finished, run", "epoch 1 of 2");
        assertThat(kept()).hasSize(8).extracting(RunInfo::state).containsOnly(RecordState.FINISHED);
    }

    @Test
    void theSecondCallTrainsNothingAndSaysTheSame() throws IOException {
        Map<String, Object> first = small("--experiment", "b", "--seeds", "1").json();
        CliRun again = small("--experiment", "b", "--seeds", "1", "--jobs", "1");
        assertThat(again.status()).isEqualTo(Cli.OK);
        assertThat(again.json())
                .containsEntry("trained", 0)
                .containsEntry("found", 4)
                .containsEntry("table", first.get("table"));
        assertThat(again.err()).contains("k = 5, seed 1 kept from before").doesNotContain("epoch 1 of 2");
        assertThat(kept()).hasSize(4);
        assertThat(objects(first, "table").get(0)).doesNotContainKey("trainDeviation");
    }

    @Test
    void aSecondFileIsJudgedBy() throws IOException {
        Path other = write("other.csv", 1);
        CliRun run = small("--experiment", "a", "--seeds", "1", "--validation-file", other.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        try (RunStore store = RunStore.open(store())) {
            assertThat(store.get(1).header().data().name()).isEqualTo("stripes.csv / other.csv");
            assertThat(store.get(1).header().params()).containsEntry("validationFile", other.toString());
        }
    }

    @Test
    void whatIsCancelledEndsItsRecordsAndGoesOnNextTime() throws IOException {
        SweepRbmCommand[] command = new SweepRbmCommand[1];
        StringWriter err = new StringWriter() {
            @Override
            public void write(String text) {
                super.write(text);
                if (text.contains("k = 5, seed 1: epoch 3 of")) {
                    command[0].cancel();
                }
            }
        };
        StringWriter out = new StringWriter();
        long[] now = {0};
        Console console = new Console(new PrintWriter(out), lines(err), () -> now[0] += 2_000_000_000L);
        command[0] = new SweepRbmCommand(folder, new RunsPlace(store()), console);
        CommandLine line = new CommandLine(command[0]).setExecutionExceptionHandler((failure, c, parsed) -> {
            console.failure(failure);
            return Cli.FAILED;
        });
        String[] words = {
            "--experiment", "b", "--data", data.toString(), "--epochs", "40", "--seeds", "1", "--jobs", "1"
        };
        assertThat(line.execute(words)).isEqualTo(Cli.FAILED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("The work was stopped before its end");
        assertThat(kept()).extracting(RunInfo::state).containsExactly(RecordState.FINISHED, RecordState.STOPPED);
        CliRun on = sweep(words);
        assertThat(on.status()).as(on.err()).isEqualTo(Cli.OK);
        assertThat(on.json()).containsEntry("found", 1).containsEntry("trained", 3);
    }

    /** Hands whole texts on. */
    private static PrintWriter lines(StringWriter to) {
        return new PrintWriter(to) {
            @Override
            public void println(String text) {
                to.write(text + "\n");
            }
        };
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertThat(sweep().status()).isEqualTo(Cli.BAD_USAGE);
        CliRun unknown = small("--experiment", "z");
        assertThat(unknown.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(unknown.err()).contains("found \"z\", expected one of a, b, g");
        for (String[] wrong : new String[][] {{"--seeds", "1,x"}, {"--epochs", "0"}, {"--jobs", "0"}}) {
            CliRun run = small("--experiment", "a", wrong[0], wrong[1]);
            assertThat(run.status()).isEqualTo(Cli.BAD_USAGE);
            assertThat(run.err()).contains("found").contains("whole number");
            assertThat(run.out()).isEmpty();
        }
        assertThat(CliRun.of(new FakeLab(), "sweep").err()).contains("expected one of rbm");
    }

    @Test
    void missingFilesFailInWordsBeforeTheStoreIsMade() throws IOException {
        CliRun run =
                sweep("--experiment", "a", "--data", folder.resolve("none.csv").toString());
        assertThat(run.status()).isEqualTo(Cli.FAILED);
        assertThat(run.err()).contains("There is no file");
        assertThat(store()).doesNotExist();
    }
}
