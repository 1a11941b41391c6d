package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run hopfield} leaves a record; {@code runs} and {@code replay} work on it. */
final class RunHopfieldCommandTest {
    @TempDir
    private Path folder;

    private CliRun run(String... words) {
        CliRun done = CliRun.of(new HopfieldLab(), folder, words);
        assertThat(done.status()).as(done.err()).isEqualTo(Cli.OK);
        return done;
    }

    private Path ofRun(int id, String file) {
        return folder.resolve(RunStore.FOLDER).resolve(Integer.toString(id)).resolve(file);
    }

    private static String hash(Path archive, String array) throws IOException {
        NpyArray spins = Objects.requireNonNull(NpzFile.read(archive).get(array));
        byte[] bytes = new byte[spins.values().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) spins.values()[i];
        }
        return Hashes.of(bytes);
    }

    @Test
    void aRecallIsRecordedShownAndReplayedInItsOwnWords() throws IOException {
        Map<String, Object> result = CliRun.object(
                run("run", "hopfield", "--side", "12", "--rule", "storkey").json(), "result");
        assertThat(result).containsEntry("run", 1).containsKey("recall");
        Map<String, Object> shown = run("runs", "show", "1").json();
        assertThat(shown)
                .containsEntry("lab", "hopfield")
                .containsEntry("state", "FINISHED")
                .containsEntry("finalHash", result.get("finalSha256"))
                .containsEntry("dataSha256", result.get("dataSha256"))
                .containsEntry("steps", result.get("updates"));
        assertThat(String.valueOf(shown.get("note"))).startsWith("Reached stored pattern 1");
        assertThat(run("runs", "show", "1").out())
                .doesNotContainIgnoringCase("weights")
                .doesNotContain("poch");
        assertThat(hash(ofRun(1, "final.npz"), "free")).isEqualTo(result.get("finalSha256"));
        CliRun replay = run("replay", "1", "--threads", "3");
        assertThat(replay.json()).containsEntry("same", true);
        assertThat(replay.err()).contains("The final spins are the same, bit for bit");
        assertThat(run("runs", "list").out()).contains("hopfield").contains(", 5 stored");
    }

    @Test
    void aWarmRecallIsStoppedAtItsLastSweepAndRepeated() {
        run("run", "hopfield", "--side", "8", "--temperature", "0.5", "--mask", "left", "--process", "both");
        assertThat(run("runs", "show", "1").json())
                .containsEntry("state", "STOPPED")
                .containsEntry("steps", 6400);
        assertThat(run("replay", "1").json()).containsEntry("same", true);
    }

    @Test
    void withoutARecordThereIsNoneAndAnExportedRunIsAPreset() throws IOException {
        assertThat(CliRun.object(
                        run("run", "hopfield", "--side", "8", "--no-record").json(), "result"))
                .doesNotContainKey("run");
        assertThat(ofRun(1, "")).doesNotExist();
        Map<String, Object> first = CliRun.object(
                run("run", "hopfield", "--side", "9", "--noise", "0.3").json(), "result");
        Path out = folder.resolve("out");
        run("runs", "export", "1", "--out", out.toString());
        assertThat(Files.readString(out.resolve("metrics.csv"))).contains("overlap,free,0,0.0,");
        CliRun again =
                run("run", "hopfield", "--preset", out.resolve("run.json").toString());
        assertThat(CliRun.object(again.json(), "result")).containsEntry("finalSha256", first.get("finalSha256"));
    }

    @Test
    void filesOfTheOutcomeHaveTheWordThatStoresHaveAlwaysHad() throws SQLException {
        run("run", "hopfield", "--side", "8");
        String url = "jdbc:sqlite:" + folder.resolve(RunStore.FOLDER).resolve(RunStore.DATABASE);
        StringBuilder kinds = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, kind FROM file ORDER BY step")) {
            while (rows.next()) {
                kinds.append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append('\n');
            }
        }
        assertThat(kinds.toString()).isEqualTo("step-000000000.npz CHECKPOINT\nfinal.npz WEIGHTS\n");
    }
}
