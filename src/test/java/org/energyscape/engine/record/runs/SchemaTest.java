package org.energyscape.engine.record.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of other versions, and files that are no stores. */
final class SchemaTest {
    private static final String NEXT = """
            ALTER TABLE run ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';
            CREATE TABLE picture (run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, name TEXT NOT NULL);
            """;

    @TempDir
    Path folder;

    private static Schema currentAnd(String step) {
        List<String> steps = new ArrayList<>(Schema.CURRENT.steps());
        steps.add(step);
        return new Schema(steps);
    }

    private Path file() {
        return folder.resolve(RunStore.DATABASE);
    }

    private String sql(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }

    private long record() throws IOException {
        try (RunStore store = RunStore.open(folder);
                RunRecorder recorder = store.begin(Runs.header("rbm", "course", 4))) {
            recorder.metric(Runs.TRAIN, 1, 1, 2);
            recorder.finish(RecordState.FINISHED, 1, "00ff");
            return recorder.id();
        }
    }

    @Test
    void aNewStoreHasThePresentVersionAndAWriteAheadLog() throws IOException, SQLException {
        record();
        assertThat(sql("PRAGMA user_version")).isEqualTo(Integer.toString(Schema.CURRENT.version()));
        assertThat(sql("PRAGMA journal_mode")).isEqualTo("wal");
    }

    @Test
    void anOlderStoreIsMigratedAndKeepsItsRuns() throws IOException, SQLException {
        long id = record();
        try (RunStore store = RunStore.open(folder, currentAnd(NEXT))) {
            assertThat(store.get(id).header()).isEqualTo(Runs.header("rbm", "course", 4));
            assertThat(store.metrics(id)).hasSize(1);
        }
        assertThat(sql("PRAGMA user_version")).isEqualTo(Integer.toString(Schema.CURRENT.version() + 1));
        assertThat(sql("SELECT colour FROM run")).isEqualTo("blue");
        assertThat(sql("SELECT count(*) FROM picture")).isEqualTo("0");
    }

    @Test
    void aStoreOfTheFirstVersionHasRunsThatBeganAtTheirBeginning() throws IOException, SQLException {
        RunDatabase.open(file(), new Schema(Schema.CURRENT.steps().subList(0, 1)))
                .close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO run (lab, started, state, params, seed, data_name, data_sha256, coding,"
                            + " version, kernels, jvm, os) VALUES ('rbm', 0, 'FINISHED', '{}', 1, 'bars', 'ab', 'threshold',"
                            + " '1', 'plain', 'jvm', 'os')");
        }
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.get(1).header().origin()).isNull();
            assertThat(store.get(1).toMap()).doesNotContainKey("origin");
            RunHeader header = Runs.header("rbm", null, 2);
            RunHeader from = new RunHeader(
                    header.lab(),
                    header.preset(),
                    header.params(),
                    header.seed(),
                    header.data(),
                    header.coding(),
                    header.platform(),
                    new RunHeader.Origin(1, 40));
            store.begin(from).close();
            assertThat(store.get(2).header()).isEqualTo(from);
        }
        assertThat(sql("PRAGMA user_version")).isEqualTo("2");
    }

    @Test
    void manyMayMakeOneNewStoreAtTheSameTime() throws Exception {
        int many = 8;
        ExecutorService openers = Executors.newFixedThreadPool(many);
        try {
            for (int round = 0; round < 40; round++) {
                Path place = folder.resolve("new " + round);
                CyclicBarrier start = new CyclicBarrier(many);
                List<Future<Long>> runs = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    int seed = i;
                    runs.add(openers.submit(() -> {
                        start.await();
                        try (RunStore store = RunStore.open(place);
                                RunRecorder recorder = store.begin(Runs.header("rbm", null, seed))) {
                            return recorder.id();
                        }
                    }));
                }
                List<Long> ids = new ArrayList<>();
                for (Future<Long> run : runs) {
                    ids.add(run.get());
                }
                assertThat(ids).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            }
        } finally {
            openers.shutdownNow();
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreAsItWas() throws IOException, SQLException {
        long id = record();
        Schema broken = currentAnd("ALTER TABLE run ADD COLUMN colour TEXT; ALTER TABLE nonsense ADD COLUMN x TEXT;");
        assertThatThrownBy(() -> RunStore.open(folder, broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(RunStore.DATABASE)
                .hasMessageContaining("nonsense");
        assertThat(sql("SELECT count(*) FROM pragma_table_info('run') WHERE name = 'colour'"))
                .isEqualTo("0");
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.get(id).finalHash()).isEqualTo("00ff");
        }
    }

    @Test
    void aNewerStoreIsRefusedWithBothVersionsNamed() throws IOException, SQLException {
        record();
        RunStore.open(folder, currentAnd(NEXT)).close();
        int present = Schema.CURRENT.version();
        assertThatThrownBy(() -> RunStore.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file() + ": found a store of runs of version " + (present + 1)
                        + ", expected at most " + present);
        assertThat(sql("SELECT count(*) FROM run")).isEqualTo("1");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndStaysAsItIs() throws IOException {
        String content = "Dear diary, today I trained a machine. ".repeat(100);
        Files.writeString(file(), content);
        assertThatThrownBy(() -> RunStore.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(file() + ": found no database, expected a store of runs");
        assertThat(Files.readString(file())).isEqualTo(content);
    }

    @Test
    void aDatabaseOfAnotherProgramIsNamedAndStaysAsItIs() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE recipe (name TEXT)");
        }
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> RunStore.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(file() + ": found a database of another program, expected a store of runs");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }
}
