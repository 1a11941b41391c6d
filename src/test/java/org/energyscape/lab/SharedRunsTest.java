package org.energyscape.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SharedRunsTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    private SharedRuns in(Path place) {
        return SharedRuns.in(place, (title, failure) -> problems.add(title));
    }

    @Test
    void whoeverWaitsGetsTheStoreThatAllShare() throws IOException, InterruptedException {
        SharedRuns runs = in(folder.resolve("runs"));
        assertThat(runs.now()).isNull();
        assertThat(runs.await()).isSameAs(runs.now()).isSameAs(runs.await());
        runs.close();
        assertThat(runs.awaitClosed(10_000)).isTrue();
        assertThatThrownBy(runs::await).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThat(problems).isEmpty();
    }

    @Test
    void whereItCannotBeOpenedWhoeverWaitsHearsWhy() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        SharedRuns runs = in(file);
        assertThatThrownBy(runs::await).isInstanceOf(IOException.class).hasMessageContaining("no run is recorded");
        assertThat(problems).containsExactly("The record of runs cannot be opened");
        runs.close();
        assertThat(runs.awaitClosed(10_000)).isTrue();
    }

    @Test
    void afterTheWindowHasClosedNobodyWaitsForAStoreThatNobodyOpened() throws InterruptedException {
        SharedRuns runs = in(folder.resolve("runs"));
        runs.close();
        assertThatThrownBy(runs::await).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThat(runs.awaitClosed(10_000)).isTrue();
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(SharedRuns.none()::await)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no record");
    }
}
