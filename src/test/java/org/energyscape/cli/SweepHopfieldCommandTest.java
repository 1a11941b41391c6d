package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class SweepHopfieldCommandTest {
    @TempDir
    private Path folder;

    private CliRun sweep(String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "hopfield", "--units", "40", "--seeds", "2"));
        words.addAll(List.of(more));
        return CliRun.of(new FakeLab(), folder, words.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // JSON arrays of objects
    private static List<Map<String, Object>> cells(CliRun run) {
        return (List<Map<String, Object>>) run.json().getOrDefault("cells", List.of());
    }

    @Test
    void theCurveOfCapacityComesWithErrorsAndTheory() {
        CliRun run = sweep("--loads", "0.05,0.5", "--rules", "hebb,projection,dense-4,modern");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(run.json()).containsEntry("experiment", "capacity").containsEntry("units", 40);
        assertThat(CliRun.object(run.json(), "theory")).containsEntry("hebbCritical", 0.138);
        assertThat(cells(run))
                .extracting(cell -> cell.get("rule"))
                .containsExactly(
                        "Hebb",
                        "Hebb",
                        "Projection",
                        "Projection",
                        "Dense, k = 4",
                        "Dense, k = 4",
                        "Modern, β = 1.0",
                        "Modern, β = 1.0");
        assertThat(cells(run).get(0)).containsEntry("patterns", 2).containsEntry("load", 0.05);
        assertThat(cells(run).get(2)).containsEntry("overlap", 1.0).containsEntry("overlapError", 0.0);
        assertThat(String.valueOf(cells(run).get(1).get("overlap"))).startsWith("0.");
        assertThat(run.err()).contains("of 16 loads");
    }

    @Test
    void equalSeedsGiveEqualResultsWhateverTheThreads() {
        String[] one = {
            "--experiment",
            "noise",
            "--loads",
            "0.1",
            "--levels",
            "0.1,0.3",
            "--rules",
            "storkey,perceptron",
            "--no-record"
        };
        CliRun run = sweep(one);
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(cells(run)).hasSize(4).extracting(cell -> cell.get("level")).containsExactly(0.1, 0.3, 0.1, 0.3);
        List<String> two = new ArrayList<>(List.of(one));
        two.addAll(List.of("--threads", "3"));
        assertThat(sweep(two.toArray(String[]::new)).out()).isEqualTo(run.out());
        two.addAll(List.of("--seed", "2"));
        assertThat(sweep(two.toArray(String[]::new)).out()).isNotEqualTo(run.out());
    }

    @Test
    void masksAreRecalledFreeAndClamped() {
        CliRun run = sweep("--experiment", "mask", "--loads", "0.1", "--levels", "0.5", "--rules", "hebb");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(cells(run)).extracting(cell -> cell.get("clamped")).containsExactly(false, true);
    }

    @Test
    void whatWasFoundIsRecordedAndComputedAgainByReplay() {
        CliRun run = sweep("--experiment", "mask", "--loads", "0.1,0.2", "--levels", "0.5", "--rules", "hebb,dense-3");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(run.json()).containsEntry("runs", List.of(1, 2));
        for (String id : List.of("1", "2")) {
            CliRun replay = CliRun.of(new HopfieldLab(), folder, "replay", id);
            assertThat(replay.status()).as(replay.err()).isEqualTo(Cli.OK);
            assertThat(replay.json()).containsEntry("same", true);
            assertThat(replay.err()).contains("The cells are the same, bit for bit");
        }
        CliRun show = CliRun.of(new HopfieldLab(), folder, "runs", "show", "2");
        assertThat(show.json()).containsEntry("lab", "hopfield").containsEntry("steps", 4);
        assertThat(CliRun.object(show.json(), "settings"))
                .containsEntry("experiment", "mask")
                .containsEntry("rules", "Dense, k = 3")
                .containsEntry("loads", "0.1, 0.2");
        assertThat(show.out()).doesNotContain("WEIGHTS").doesNotContain("weights");
        assertThat(sweep("--loads", "0.1", "--rules", "hebb", "--no-record").json())
                .doesNotContainKey("runs");
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        String[][] wrong = {
            {"--rules", "dense-31", "found \"dense-31\", expected hebb"},
            {"--rules", "hopf", "found \"hopf\", expected hebb"},
            {"--seeds", "0", "--seeds: found 0"},
            {"--threads", "0", "--threads: found 0"},
            {"--loads", "0.2,0.1", "--loads: found 0.1"},
            {"--levels", "0.2", "--levels: the experiment capacity has none"},
        };
        for (String[] each : wrong) {
            CliRun run = CliRun.of(new FakeLab(), folder, "sweep", "hopfield", each[0], each[1]);
            assertThat(run.status()).isEqualTo(Cli.BAD_USAGE);
            assertThat(run.err()).contains(each[2]);
            assertThat(run.out()).isEmpty();
        }
        assertThat(CliRun.of(new FakeLab(), folder, "sweep", "hopfield", "--units", "5")
                        .err())
                .contains("--units: found 5");
    }

    @Test
    void stoppedWorkFails() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        SweepHopfieldCommand command =
                new SweepHopfieldCommand(new RunsPlace(folder), new Console(nowhere, nowhere, () -> 0));
        new CommandLine(command).parseArgs("--units", "40");
        command.cancel();
        assertThatThrownBy(command::call).isInstanceOf(CancellationException.class);
    }
}
