package org.energyscape.engine.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vector loops for one width, loaded by name, so that nothing links to {@code jdk.incubator.vector} where that module
 * is absent.
 *
 * <p>{@link VectorTiles}, {@link VectorSums} and {@link VectorRows} are defined once for each width as hidden classes with the
 * width as class data: one source, and the species is a constant in each copy.
 *
 * @param bits the width
 * @param tiles the loops of dense products
 * @param sums the loops of products with a factor of few entries
 * @param rows the loops over rows
 * @param dense products by the tiles
 * @param sparse products by the sums
 */
record VectorBackend(
        int bits, TileLoops tiles, SumLoops sums, RowLoops rows, DenseSegments dense, SparseSegments sparse) {
    private static final ConcurrentHashMap<Integer, VectorBackend> LOADED = new ConcurrentHashMap<>();

    /** The loops for the widest vectors that are worth their while here, see {@link VectorModule#worthwhileBits}. */
    static Optional<VectorBackend> preferred() {
        OptionalInt bits = VectorModule.worthwhileBits();
        return bits.isPresent() ? Optional.of(of(bits.getAsInt())) : Optional.empty();
    }

    /** The loops for vectors of 128, 256 or 512 bits; the module must be present. */
    static VectorBackend of(int bits) {
        return LOADED.computeIfAbsent(bits, VectorBackend::load);
    }

    private static VectorBackend load(int bits) {
        TileLoops tiles = hidden("VectorTiles", TileLoops.class, bits);
        SumLoops sums = hidden("VectorSums", SumLoops.class, bits);
        RowLoops rows = hidden("VectorRows", RowLoops.class, bits);
        SparseSegments sparse = new SparseSegments(sums, rows, TiledProduct.SEGMENT_VECTORS * sums.lanes());
        return new VectorBackend(bits, tiles, sums, rows, new DenseSegments(tiles), sparse);
    }

    private static <T> T hidden(String template, Class<T> type, int bits) {
        try (InputStream in = VectorBackend.class.getResourceAsStream(template + ".class")) {
            if (in == null) {
                throw new IllegalStateException("The class file of " + template + " is missing");
            }
            Class<?> defined = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(in.readAllBytes(), bits, true)
                    .lookupClass();
            return type.cast(defined.getDeclaredConstructor().newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The vector loops " + template + " cannot be made", e);
        }
    }
}
