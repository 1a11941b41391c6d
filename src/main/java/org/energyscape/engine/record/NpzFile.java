package org.energyscape.engine.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.energyscape.engine.data.AtomicFiles;

/**
 * NumPy's {@code .npz}: a zip archive with one {@code .npy} file an array, stored ({@code numpy.savez}) or deflated
 * ({@code numpy.savez_compressed}). Written files hold a fixed date, so that the same arrays give the same bytes.
 */
public final class NpzFile {
    private static final String SUFFIX = ".npy";
    private static final LocalDateTime FIXED_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpzFile() {}

    /** All arrays by name, in the order of the archive. */
    public static Map<String, NpyArray> read(Path file) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().endsWith(SUFFIX)) {
                    String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    arrays.put(name, NpyFormat.read(bytes, file + ", array " + name));
                }
            }
        } catch (ZipException e) {
            throw new IOException(
                    file + ": expected a NumPy .npz archive, but it is no zip file: " + e.getMessage(), e);
        }
        return arrays;
    }

    /** Writes the arrays, deflated, in the order of the map; the file appears whole, on the disk, or not at all. */
    public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
        AtomicFiles.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + SUFFIX);
                entry.setTimeLocal(FIXED_DATE);
                zip.putNextEntry(entry);
                zip.write(NpyFormat.write(array.getValue()));
                zip.closeEntry();
            }
            zip.finish();
        });
    }
}
