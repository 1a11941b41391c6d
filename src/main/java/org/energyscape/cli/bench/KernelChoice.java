package org.energyscape.cli.bench;

import org.energyscape.engine.math.Kernels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which implementation of the arithmetic to measure. */
enum KernelChoice {
    /** The fastest this Java has. */
    BEST,
    /** Vector instructions. */
    VECTOR,
    /** Plain Java. */
    PLAIN;

    /** Whether this Java has them. */
    boolean isThere() {
        return this != VECTOR || !Kernels.best(1).name().equals(Kernels.plain(1).name());
    }

    /** The kernels on at most so many threads. */
    Kernels create(int threads) {
        return this == PLAIN ? Kernels.plain(threads) : Kernels.best(threads);
    }

    /** Reads the name as it is typed. */
    static final class Converter implements ITypeConverter<KernelChoice> {
        @Override
        public KernelChoice convert(String text) {
            KernelChoice choice =
                    switch (text) {
                        case "vector" -> VECTOR;
                        case "plain" -> PLAIN;
                        default ->
                            throw new TypeConversionException("found \"" + text + "\", expected vector or plain");
                    };
            if (!choice.isThere()) {
                throw new TypeConversionException("this Java was started without the vector instructions, which"
                        + " --add-modules jdk.incubator.vector gives, or the processor has none that help");
            }
            return choice;
        }
    }
}
