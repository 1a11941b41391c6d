package org.energyscape.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NpzFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(NpyType.class)
    void everyTypeSurvivesWritingAndReading(NpyType type) throws IOException {
        double[] values = {0, 1, 1, 0, 1, 1};
        if (type != NpyType.BOOL) {
            values[1] = 127;
        }
        if (type.code().startsWith("i") || type.code().startsWith("f")) {
            values[2] = -128;
        }
        if (type.code().startsWith("f")) {
            values[3] = 0.25;
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("matrix", new NpyArray(type, new int[] {2, 3}, values));
        arrays.put("vector", new NpyArray(type, new int[] {6}, values));
        arrays.put("scalar", new NpyArray(type, new int[0], new double[] {1}));
        arrays.put("empty", new NpyArray(type, new int[] {0, 4}, new double[0]));
        Path file = folder.resolve("arrays.npz");
        NpzFile.write(file, arrays);
        Map<String, NpyArray> read = NpzFile.read(file);
        assertThat(read.keySet()).containsExactly("matrix", "vector", "scalar", "empty");
        arrays.forEach((name, array) -> {
            NpyArray found = read.get(name);
            assertThat(found).isNotNull();
            assertThat(found.type()).isEqualTo(type);
            assertThat(found.shape()).isEqualTo(array.shape());
            assertThat(found.values()).isEqualTo(array.values());
        });
    }

    @Test
    void theSameArraysGiveTheSameBytesAndNothingElseIsLeftBehind() throws IOException {
        Map<String, NpyArray> arrays = Map.of("b", NpyArray.of(new float[] {1, 2, 3}));
        NpzFile.write(folder.resolve("one.npz"), arrays);
        NpzFile.write(folder.resolve("two.npz"), arrays);
        NpzFile.write(folder.resolve("two.npz"), arrays);
        assertThat(folder.resolve("one.npz")).hasSameBinaryContentAs(folder.resolve("two.npz"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void theHeaderIsPaddedSoThatValuesStartAtAMultipleOf64() {
        byte[] bytes = NpyFormat.write(NpyArray.of(new float[] {1, 2, 3}));
        assertThat(bytes).hasSize(128 + 12);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }");
        assertThat(text.charAt(127)).isEqualTo('\n');
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void allHeaderVersionsAndBothByteOrdersAreRead(int version) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            String descr = order == ByteOrder.BIG_ENDIAN ? ">f8" : "<f8";
            ByteBuffer values =
                    ByteBuffer.allocate(16).order(order).putDouble(1.5).putDouble(-2);
            byte[] file =
                    npy(version, "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2,), }", values.array());
            assertThat(NpyFormat.read(file, "x").values()).containsExactly(1.5, -2);
        }
    }

    @Test
    void fortranOrderIsTurnedIntoRowMajor() throws IOException {
        byte[] values = {0, 3, 1, 4, 2, 5};
        byte[] file = npy(1, "{'shape': (2, 3), 'fortran_order': True, 'descr': '|u1'}", values);
        assertThat(NpyFormat.read(file, "x").values()).containsExactly(0, 1, 2, 3, 4, 5);
        byte[] cube = {0, 4, 2, 6, 1, 5, 3, 7};
        file = npy(1, "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 2, 2), }", cube);
        assertThat(NpyFormat.read(file, "x").values()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void storedArchivesAreReadToo() throws IOException {
        byte[] npy = NpyFormat.write(NpyArray.of(new float[] {4, 5}));
        Path file = folder.resolve("stored.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("x.npy");
            CRC32 crc = new CRC32();
            crc.update(npy);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(npy.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(npy);
            zip.closeEntry();
        }
        NpyArray x = NpzFile.read(file).get("x");
        assertThat(x).isNotNull();
        assertThat(x.toFloats()).containsExactly(4, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '"',
            value = {
                "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }@element type 'O' is not supported",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }@expected descr with a plain element type",
                "{'descr': '<f4', 'shape': (1,), }@expected fortran_order",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (x,), }@whole numbers in the shape, found (x,)",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }@no negative side",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536, 65536, 65536), }@takes 73786976294838206464 bytes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }@takes 24 bytes, found 4"
            })
    void headersThatCannotBeReadAreNamed(String header, String message) {
        assertThatThrownBy(() -> NpyFormat.read(npy(1, header, new byte[4]), "weights.npz, array W"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("weights.npz, array W: ")
                .hasMessageContaining(message);
    }

    @Test
    void filesThatAreNoArchivesAreNamed() throws IOException {
        Path file = folder.resolve("text.npz");
        Files.writeString(file, "not a zip file at all");
        assertThatThrownBy(() -> NpzFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.npz: expected a NumPy .npz archive");
        assertThatThrownBy(() -> NpyFormat.read(new byte[100], "x")).hasMessageContaining("does not begin with");
        assertThatThrownBy(() -> NpyFormat.read(new byte[3], "x")).hasMessageContaining("found 3 bytes");
        assertThatThrownBy(() -> NpyFormat.read(npy(9, "{}", new byte[0]), "x")).hasMessageContaining("version 9.0");
    }

    private static byte[] npy(int version, String header, byte[] values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        if (version == 1) {
            length.putShort((short) text.length);
        } else {
            length.putInt(text.length);
        }
        out.writeBytes(length.array());
        out.writeBytes(text);
        out.writeBytes(values);
        return out.toByteArray();
    }
}
