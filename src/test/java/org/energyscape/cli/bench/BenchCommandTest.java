package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Map<String, Object>> documents = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Between two looks at the clock one millisecond passes. */
    private int bench(String... arguments) {
        long[] now = {0};
        BenchCommand.Outlets outlets =
                new BenchCommand.Outlets(new PrintWriter(out), documents::add, ProgressSink.NONE, charts::addAll);
        BenchCommand command = new BenchCommand(
                SmallSizes.SIZES, SmallSizes.PLAN, SmallSizes.EFFORT, outlets, () -> now[0] += 1_000_000);
        return new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void theTableHasALineForEachJobAndNumberOfThreads() {
        assertThat(bench("--warmup", "0", "--repeat", "1", "--threads", "1,2")).isZero();
        List<String> table =
                out.toString().lines().filter(line -> line.startsWith("|")).toList();
        assertThat(table).allMatch(line -> line.length() == table.get(0).length());
        assertThat(table)
                .filteredOn(line -> line.startsWith("| product-vw-dense "))
                .hasSize(2);
        assertThat(table).filteredOn(line -> line.startsWith("| hopfield-40 ")).hasSize(1);
        assertThat(out.toString())
                .contains("| cd1-7-sparse ")
                .contains("1.00 ms")
                .contains("kernels: ");
        assertThat(documents).isEmpty();
    }

    @Test
    void csvHoldsWhatTheTableShows() throws Exception {
        Path csv = folder.resolve("results.csv");
        String[] options = {"--jobs", "cd1-7,logz", "--threads", "2", "--repeat", "4", "--warmup", "0"};
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--csv";
        all[options.length + 1] = csv.toString();
        assertThat(bench(all)).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("job,threads,kernels,measurements,median_s");
        assertThat(lines.get(1)).startsWith("cd1-7-sparse,2,\"").contains(",4,0.00100000,");
        assertThat(lines.get(2)).startsWith("cd1-7-dense,2,");
        assertThat(lines.get(3)).startsWith("logz-4,2,");
        assertThat(folder).isDirectoryContaining(file -> file.equals(csv)).isNotEmptyDirectory();
    }

    @Test
    void jsonTakesThePlaceOfTheTable() {
        assertThat(bench("--jobs", "digits", "--threads", "1", "--repeat", "2", "--warmup", "0", "--json"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0)).containsKeys("kernels", "java", "system", "processors", "results");
        assertThat(documents.get(0).get("results"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("job", "digits-60")
                .containsEntry("seconds", new double[] {0.001, 0.001});
    }

    @Test
    void scalingLeavesATableAndCurves() throws Exception {
        Path results = folder.resolve("deep/results");
        assertThat(bench("--scaling", results.toString(), "--threads", "1", "--repeat", "1", "--warmup", "0"))
                .isZero();
        assertThat(Files.readString(results.resolve("scaling.csv")))
                .isEqualTo(out.toString())
                .hasLineCount(7);
        assertThat(charts).hasSize(3).allMatch(chart -> chart.file().startsWith(results));
    }

    @Test
    void theListNamesTheJobsAndMeasuresNothing() {
        assertThat(bench("--list", "--jobs", "product-vw")).isZero();
        assertThat(out.toString().lines()).containsExactly("product-vw-dense", "product-vw-sparse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--jobs nonsense",
                "--threads 0",
                "--threads many",
                "--kernels fast",
                "--repeat 0",
                "--warmup -1",
                "--warmup soon",
                "--csv no-such-folder/results.csv",
                "--scaling out --jobs cd1",
                "--scaling out --csv results.csv",
                "stray"
            })
    void badUsageIsSaidBeforeAnythingIsMeasured(String line) {
        assertThat(bench(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }
}
