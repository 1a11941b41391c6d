package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.SharedData;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the written digits are for: classifiers that saw nothing else read real handwriting. */
final class RealHandwritingTest {
    private static Dataset real;
    private static Dataset written;

    @BeforeAll
    static void read() throws IOException {
        real = IdxReader.read(SharedData.file("mnist/t10k-images-idx3-ubyte.gz"), ProgressSink.NONE)
                .select("MNIST test, first 2000", IntStream.range(0, 2000).toArray());
        written = new DigitWriter(1).write(10_000, 2, ProgressSink.NONE);
    }

    @Test
    void aNearestNeighbourReadsRealDigits() {
        assertReads(0.89, new NearestNeighbour(written, 2), real);
    }

    @Test
    void aNearestNeighbourReadsRealDigitsSetUprightBetter() {
        assertReads(0.935, new NearestNeighbour(Deskew.of(written), 2), Deskew.of(real));
    }

    @Test
    void softmaxRegressionReadsRealDigits() {
        SoftmaxRegression model = SoftmaxRegression.train(
                written, 10, SoftmaxRegression.Settings.DEFAULT, RandomKey.ofSeed(1), ProgressSink.NONE);
        assertReads(0.83, model, real);
    }

    private static void assertReads(double floor, Classifier classifier, Dataset digits) {
        Confusion confusion = Confusion.of(10, digits.labels(), classifier.classify(digits.values()));
        assertThat(confusion.accuracy()).as(confusion.toText()).isGreaterThan(floor);
    }
}
