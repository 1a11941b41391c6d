package org.energyscape.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of all jobs, and the choice among them. */
final class BenchJobs {
    private BenchJobs() {}

    /** Every job, in the order of the table. */
    static List<BenchJob> all(BenchSizes sizes) {
        return Stream.of(
                        ProductJobs.list(sizes),
                        TrainingJobs.list(sizes),
                        HopfieldJobs.list(sizes),
                        OtherJobs.list(sizes))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The jobs meant by the words, in the order of the table; all where there is no word.
     *
     * @throws IllegalArgumentException if a word means none
     */
    static List<BenchJob> meant(List<BenchJob> jobs, List<String> words) {
        List<BenchJob> chosen = new ArrayList<>();
        for (String word : words) {
            List<BenchJob> some =
                    jobs.stream().filter(job -> job.isMeantBy(word)).toList();
            if (some.isEmpty()) {
                throw new IllegalArgumentException("found \"" + word + "\", expected one of "
                        + String.join(", ", jobs.stream().map(BenchJob::id).toList())
                        + ", or how some of them begin");
            }
            chosen.addAll(some);
        }
        return words.isEmpty() ? jobs : jobs.stream().filter(chosen::contains).toList();
    }
}
