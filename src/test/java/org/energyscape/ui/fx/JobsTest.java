package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Worker;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class JobsTest {
    private final List<String> failures = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Jobs jobs = new Jobs((title, failure) -> failures.add(title + ": " + failure.getMessage()));

    @BeforeAll
    static void startToolkit() {
        FxHarness.start();
    }

    @AfterEach
    void close() {
        FxHarness.run(jobs::close);
    }

    @Test
    void aJobShowsItsProgressWhileItRunsAndHandsItsResultBack() {
        CountDownLatch seen = new CountDownLatch(1);
        Worker<String> worker = FxHarness.call(() -> jobs.run(
                "Counting",
                progress -> {
                    progress.report(0.25, "a quarter");
                    seen.await();
                    return "four";
                },
                results::add));
        FxHarness.until(
                "progress arrives",
                () -> worker.getProgress() == 0.25 && worker.getMessage().equals("a quarter"));
        assertThat(FxHarness.call(() -> jobs.running().get(0).getTitle())).isEqualTo("Counting");
        seen.countDown();
        FxHarness.until("result arrives", () -> !results.isEmpty());
        assertThat(results).containsExactly("four");
        assertThat(FxHarness.call(() -> jobs.running().isEmpty())).isTrue();
    }

    @Test
    void theEndIsToldOnceWhetherDoneFailedOrCancelledAndBeforeTheResult() {
        CountDownLatch never = new CountDownLatch(1);
        FxHarness.run(() -> jobs.run("Doing", progress -> "done", results::add, () -> results.add("over")));
        FxHarness.until("the result", () -> results.size() == 2);
        assertThat(results).containsExactly("over", "done");
        FxHarness.run(() -> jobs.run(
                "Failing",
                progress -> {
                    throw new java.io.IOException("no such file");
                },
                (String none) -> results.add(none),
                () -> results.add("failed")));
        FxHarness.until("the failure", () -> results.contains("failed") && !failures.isEmpty());
        Worker<String> worker = FxHarness.call(() -> jobs.run(
                "Waiting",
                progress -> {
                    never.await();
                    return "late";
                },
                results::add,
                () -> results.add("cancelled")));
        FxHarness.run(worker::cancel);
        FxHarness.until("the cancel", () -> results.contains("cancelled"));
        assertThat(results).containsExactly("over", "done", "failed", "cancelled");
    }

    @Test
    void aCancelledJobHearsOfItAndGivesNoResult() {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Worker<String> worker = FxHarness.call(() -> jobs.run(
                "Waiting",
                progress -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        if (progress.isCancelled()) {
                            heard.countDown();
                        }
                    }
                    return "late";
                },
                results::add));
        FxHarness.until("job runs", () -> worker.getState() == Worker.State.RUNNING);
        FxHarness.run(worker::cancel);
        FxHarness.until("work heard of it", () -> heard.getCount() == 0);
        assertThat(FxHarness.call(() -> jobs.running().isEmpty())).isTrue();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void aFailureReachesTheOnePlaceWithTheTitleOfItsJob() {
        FxHarness.run(() -> jobs.<String>run(
                "Reading",
                progress -> {
                    throw new IOException("torn page");
                },
                results::add));
        FxHarness.until("failure arrives", () -> !failures.isEmpty());
        assertThat(failures).containsExactly("Reading: torn page");
        assertThat(results).isEmpty();
    }
}
