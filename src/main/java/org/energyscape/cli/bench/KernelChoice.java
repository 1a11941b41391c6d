package org.energyscape.cli.bench;

import org.energyscape.engine.math.Kernels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which implementation of the arithmetic to measure. */
enum KernelChoice {
    /** The fastest this Java has. */
    BEST,
    /** Plain Java. */
    PLAIN;

    /**
     * The kernels.
     *
     * @throws UnsupportedOperationException if this Java does not have them
     */
    Kernels create(int threads) {
        return Kernels.plain(threads);
    }

    /** Reads the name as it is typed. */
    static final class Converter implements ITypeConverter<KernelChoice> {
        @Override
        public KernelChoice convert(String text) {
            return switch (text) {
                case "plain" -> PLAIN;
                default -> throw new TypeConversionException("found \"" + text + "\", expected vector or plain");
            };
        }
    }
}
