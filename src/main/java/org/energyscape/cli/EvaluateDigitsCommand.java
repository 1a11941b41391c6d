package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.network.Classifier;
import org.energyscape.engine.network.Confusion;
import org.energyscape.engine.network.Deskew;
import org.energyscape.engine.network.NearestNeighbour;
import org.energyscape.engine.network.SoftmaxRegression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate digits}: how well two plain classifiers, trained on one set of digits, read another. It measures the
 * training digits more than the classifiers.
 *
 * <p>JSON: {@code train} and {@code test} (name and size), {@code seed}, {@code upright}, and for
 * {@code softmaxRegression} and {@code nearestNeighbour} the {@code accuracy} (share of right answers) and
 * {@code recall} of each class in order.
 */
@Command(
        name = "digits",
        header = "Train simple classifiers on one set of digits and read another.",
        description = "Softmax regression and the nearest neighbour learn from --train and are tested on --test.",
        sortOptions = false)
final class EvaluateDigitsCommand implements Callable<Integer> {
    private static final int CLASSES = 10;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            paramLabel = "SOURCE",
            converter = TrainingSource.Converter.class,
            description = "written:COUNT for digits of the built-in writer, or a file of pictures in IDX form with its"
                    + " labels beside it.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private TrainingSource train;

    @Option(
            names = "--test",
            required = true,
            arity = "2",
            paramLabel = "FILE",
            description = "The pictures, then the labels, of real digits in IDX form, plain or gzip.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private Path[] test;

    @Option(names = "--upright", description = "Take the slant out of every picture first, in training and in test.")
    private boolean upright;

    @Option(names = "--seed", paramLabel = "WHOLE", description = "Seed of writer and training; default 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with; the result does not depend" + " on it. Default: every processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    EvaluateDigitsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (test.length != 2) {
            throw new ParameterException(
                    spec.commandLine(), "--test: found " + test.length + " files, expected pictures and labels");
        }
        // The test files first: if they are wrong it shows before anything is trained.
        Dataset tested = prepared(IdxReader.read(test[0], test[1], console));
        Dataset trained = prepared(train.load(seed, threads, console));
        if (tested.width() != trained.width() || tested.height() != trained.height()) {
            throw new IllegalArgumentException(test[0] + ": found pictures of " + tested.width() + " x "
                    + tested.height() + ", expected " + trained.width() + " x " + trained.height()
                    + " as in the training set");
        }
        console.say("Training softmax regression on " + trained.size() + " digits");
        Classifier softmax = SoftmaxRegression.train(
                trained,
                CLASSES,
                SoftmaxRegression.Settings.DEFAULT,
                RandomKey.ofSeed(seed).child("softmax regression"),
                console);
        console.say("Reading " + tested.size() + " digits");
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("train", described(trained));
        summary.put("test", described(tested));
        summary.put("seed", seed);
        summary.put("upright", upright);
        summary.put("softmaxRegression", score(softmax, tested));
        summary.put("nearestNeighbour", score(new NearestNeighbour(trained, threads), tested));
        console.json(summary);
        return Cli.OK;
    }

    private Dataset prepared(Dataset data) {
        return upright ? Deskew.of(data) : data;
    }

    private static Map<String, Object> described(Dataset data) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", data.name());
        words.put("digits", data.size());
        return words;
    }

    private static Map<String, Object> score(Classifier classifier, Dataset tested) {
        FloatMatrix pictures = tested.values();
        Confusion confusion = Confusion.of(CLASSES, tested.labels(), classifier.classify(pictures));
        List<Double> recall = new ArrayList<>();
        for (int c = 0; c < CLASSES; c++) {
            recall.add(confusion.recall(c));
        }
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("accuracy", confusion.accuracy());
        score.put("recall", recall);
        return score;
    }
}
