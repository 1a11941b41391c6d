package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.RbmLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run rbm} leaves a record; {@code runs} and {@code replay} work on it. */
final class RunsCommandTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void writeStripes() throws IOException {
        data = folder.resolve("stripes.csv");
        Files.writeString(data, stripes(0));
    }

    /** Pictures of 4 x 4 with one row inked. */
    private static String stripes(int shift) {
        return IntStream.range(0, 40)
                .mapToObj(r -> IntStream.range(0, 16)
                        .mapToObj(i -> i / 4 == (r + shift) % 4 ? "1" : "0")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private CliRun run(String... words) {
        return CliRun.of(new RbmLab(), folder.resolve("home"), words);
    }

    private Path store() {
        return folder.resolve("home").resolve(RunStore.FOLDER);
    }

    private Map<String, Object> train(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run", "rbm", "--data", data.toString(), "--hidden", "5", "--epochs", "12", "--batch-size", "8"));
        words.addAll(List.of(more));
        CliRun done = run(words.toArray(String[]::new));
        assertThat(done.status()).as(done.err()).isEqualTo(Cli.OK);
        return CliRun.object(done.json(), "result");
    }

    @SuppressWarnings("unchecked") // JSON arrays of objects
    private static List<Map<String, Object>> objects(Map<String, Object> parent, String key) {
        return (List<Map<String, Object>>) parent.getOrDefault(key, List.of());
    }

    @Test
    void aRunIsRecordedAndShownWhole() throws IOException {
        Map<String, Object> result = train("--preset", "course");
        assertThat(result).containsEntry("run", 1);
        Map<String, Object> shown = run("runs", "show", "1").json();
        assertThat(shown)
                .containsEntry("lab", "rbm")
                .containsEntry("preset", "course")
                .containsEntry("state", "FINISHED")
                .containsEntry("data", "stripes.csv")
                .containsEntry("dataFile", data.toString())
                .containsEntry("dataSha256", Hashes.ofFiles(List.of(data)))
                .containsEntry("coding", "threshold")
                .containsEntry("seed", 1)
                .containsEntry("finalHash", result.get("finalSha256"))
                .containsEntry("steps", result.get("steps"))
                .containsEntry("kernels", result.get("kernels"))
                .containsKeys("version", "jvm", "os", "started", "ended");
        assertThat(CliRun.object(shown, "settings"))
                .containsEntry("hidden", 5)
                .containsEntry("epochs", 12)
                .containsEntry(
                        "learningRate", CliRun.object(result, "parameters").get("learningRate"));
        assertThat(objects(shown, "metrics")).anySatisfy(curve -> assertThat(curve)
                .containsEntry("metric", "crossEntropy")
                .containsEntry("set", "validation")
                .containsEntry("lastX", 12.0));
        // Epochs 1, 2, 5 and 10, of 4 minibatches each.
        assertThat(objects(shown, "files"))
                .extracting(file -> file.get("name"))
                .containsExactly(
                        "step-000000004.npz",
                        "step-000000008.npz",
                        "step-000000020.npz",
                        "step-000000040.npz",
                        "weights.npz");
    }

    @Test
    void withoutARecordNothingIsKept() {
        assertThat(train("--no-record")).doesNotContainKey("run").containsKey("finalSha256");
        assertThat(store()).doesNotExist();
    }

    @Test
    void runsAreListedAsTableAndAsJson() {
        train();
        train("--seed", "2");
        assertThat(run("runs", "tag", "1", "good", "short").status()).isEqualTo(Cli.OK);
        CliRun table = run("runs", "list");
        assertThat(table.out().lines()).hasSize(3);
        assertThat(table.out()).contains("stripes.csv", "finished", "good, short");
        assertThat(objects(run("runs", "list", "--json").json(), "runs"))
                .extracting(one -> one.get("id"))
                .containsExactly(2, 1);
        assertThat(objects(run("runs", "list", "--json", "--tag", "good").json(), "runs"))
                .extracting(one -> one.get("id"))
                .containsExactly(1);
        assertThat(objects(run("runs", "list", "--json", "--sort", "oldest").json(), "runs"))
                .extracting(one -> one.get("id"))
                .containsExactly(1, 2);
        assertThat(run("runs", "list", "--state", "interrupted").err()).contains("No runs in");
        assertThat(run("runs", "list", "--lab", "hopfield").out().lines()).hasSize(1);
    }

    @Test
    void tagsNotesAndDeletionCanBeUndone() {
        train();
        assertThat(run("runs", "tag", "1", "bad", "good").json()).containsEntry("tags", List.of("bad", "good"));
        assertThat(run("runs", "tag", "1", "bad", "--remove").json()).containsEntry("tags", List.of("good"));
        assertThat(run("runs", "note", "1", "worth a look").json()).containsEntry("note", "worth a look");
        assertThat(run("runs", "note", "1", "").json()).containsEntry("note", "");
        assertThat(run("runs", "delete", "1").json()).containsKey("deleted");
        assertThat(run("runs", "list").out().lines()).hasSize(1);
        assertThat(run("runs", "list", "--deleted").out().lines()).hasSize(2);
        assertThat(run("runs", "restore", "1").json()).doesNotContainKey("deleted");
        assertThat(run("runs", "list").out().lines()).hasSize(2);
    }

    @Test
    void anExportHasEveryPointAndTheWeights() throws IOException {
        Map<String, Object> result = train();
        Path out = folder.resolve("deep/out");
        CliRun export = run("runs", "export", "1", "--out", out.toString());
        assertThat(export.status()).isEqualTo(Cli.OK);
        assertThat(export.json()).containsEntry("run", 1);
        assertThat(Hashes.of(RbmFile.read(out.resolve("weights.npz")))).isEqualTo(result.get("finalSha256"));
        assertThat(Files.readAllLines(out.resolve("metrics.csv")))
                .anyMatch(line -> line.startsWith("crossEntropy,train,48,12.0,"));
        assertThat(out.resolve("run.json")).exists();
    }

    @Test
    void aReplayHasTheSameWeightsBitForBit() {
        Map<String, Object> result = train("--data-coding", "random", "--threads", "1");
        CliRun replay = run("replay", "1", "--threads", "2");
        assertThat(replay.status()).as(replay.err()).isEqualTo(Cli.OK);
        assertThat(replay.json())
                .containsEntry("same", true)
                .containsEntry("replayedHash", result.get("finalSha256"))
                .containsEntry("recordedHash", result.get("finalSha256"));
        assertThat(CliRun.object(replay.json(), "kernels")).containsEntry("same", true);
        assertThat(CliRun.object(replay.json(), "data")).containsEntry("same", true);
        // It is no run of its own.
        assertThat(objects(run("runs", "list", "--json").json(), "runs")).hasSize(1);
    }

    /** Makes run 1 one that went on from run 7 at the step of its first checkpoint, an epoch. */
    private void goesOnFromItsFirstCheckpoint() throws SQLException {
        train();
        sql("UPDATE run SET origin_run = 7, origin_step = (SELECT min(step) FROM file)");
    }

    @Test
    void aReplayOfARunThatWentOnFromAnotherBeginsWithTheStateItBeganWith() throws SQLException {
        goesOnFromItsFirstCheckpoint();
        CliRun replay = run("replay", "1");
        assertThat(replay.status()).as(replay.err()).isEqualTo(Cli.OK);
        assertThat(replay.json()).containsEntry("same", true);
        assertThat(replay.err()).contains("Replaying run 1, steps 4 to 48");
        assertThat(run("runs", "show", "1").json()).containsEntry("origin", Map.of("run", 7, "step", 4));
    }

    @Test
    void aReplayWithoutTheStateItBeganWithIsRefused() throws SQLException, IOException {
        goesOnFromItsFirstCheckpoint();
        Path state = store().resolve("1").resolve("step-000000004.npz");
        Files.write(state, new byte[] {0}, StandardOpenOption.APPEND);
        CliRun changed = run("replay", "1");
        assertThat(changed.status()).isEqualTo(Cli.FAILED);
        assertThat(changed.err()).contains("the state that run 1 began with has been changed or damaged");
        Files.delete(state);
        CliRun gone = run("replay", "1");
        assertThat(gone.status()).isEqualTo(Cli.FAILED);
        assertThat(gone.out()).isEmpty();
        assertThat(gone.err()).contains("Run 1 went on from run 7 at step 4").contains("so it cannot be repeated");
    }

    @Test
    void aReplayOnOtherDataFailsAndNamesBothHashes() throws IOException {
        Map<String, Object> result = train();
        Files.writeString(data, stripes(1));
        CliRun replay = run("replay", "1");
        assertThat(replay.status()).isEqualTo(Cli.FAILED);
        assertThat(replay.json()).containsEntry("same", false);
        assertThat(CliRun.object(replay.json(), "data")).containsEntry("same", false);
        assertThat(replay.err())
                .contains("The data differ")
                .contains("recorded " + result.get("finalSha256"))
                .contains("replayed " + replay.json().get("replayedHash"));
    }

    @Test
    void aReplayFindsDataThatWereMoved() throws IOException {
        train();
        Path moved = Files.move(data, folder.resolve("moved.csv"));
        CliRun lost = run("replay", "1");
        assertThat(lost.status()).isEqualTo(Cli.FAILED);
        assertThat(lost.out()).isEmpty();
        assertThat(lost.err()).contains("There is no file " + data).contains("--data");
        assertThat(run("replay", "1", "--data", moved.toString()).status()).isEqualTo(Cli.OK);
    }

    @Test
    void aReplaySaysThatTheKernelsDiffer() throws SQLException {
        train();
        sql("UPDATE run SET kernels = 'abacus, 10 threads'");
        CliRun replay = run("replay", "1");
        assertThat(replay.err()).contains("The kernels differ: recorded abacus, 10 threads, found");
        assertThat(CliRun.object(replay.json(), "kernels")).containsEntry("same", false);
    }

    @Test
    void whatCannotBeReplayedSaysWhy() throws SQLException {
        assertThat(run("replay", "7").err()).contains("no run 7");
        train();
        sql("UPDATE run SET state = 'INTERRUPTED', final_hash = NULL");
        assertThat(run("replay", "1").err()).contains("is interrupted in the record");
        sql("UPDATE run SET final_hash = 'x', lab = 'ising'");
        CliRun foreign = run("replay", "1");
        assertThat(foreign.status()).isEqualTo(Cli.FAILED);
        assertThat(foreign.err()).contains("lab ising");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store().resolve(RunStore.DATABASE));
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    @Test
    void aStoreThatIsNoneFailsInWordsBeforeAnythingIsTrained() throws IOException {
        Files.createDirectories(store());
        Files.writeString(store().resolve(RunStore.DATABASE), "no database at all ".repeat(50));
        for (String line : List.of("runs list", "runs show 1", "run rbm --data " + data)) {
            CliRun failed = run(line.split(" "));
            assertThat(failed.status()).isEqualTo(Cli.FAILED);
            assertThat(failed.out()).isEmpty();
            assertThat(failed.err())
                    .contains("found no database, expected a store of runs")
                    .doesNotContain("epoch");
        }
    }
}
