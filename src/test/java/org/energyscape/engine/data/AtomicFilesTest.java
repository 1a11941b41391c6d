package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    private final Path folder;

    AtomicFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void newContentReplacesTheOldAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("f.txt"), "old");

        AtomicFiles.write(file, out -> out.write(bytes("new")));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("f.txt");
    }

    @Test
    void oldContentStandsUntilTheWriterIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("f.txt"), "old");

        AtomicFiles.write(file, out -> {
            out.write(bytes("new"));
            out.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
    }

    @Test
    void failureLeavesTheOldFileIntactAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("f.txt"), "old");

        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("f.txt");
    }

    @Test
    void writerMayCloseItsStream() throws IOException {
        Path file = folder.resolve("f.txt");

        AtomicFiles.write(file, out -> {
            out.write(bytes("new"));
            out.close();
        });

        assertThat(file).hasContent("new");
    }

    @Test
    void remainsOfACrashDoNotStandInTheWay() throws IOException {
        Path remains = Files.writeString(folder.resolve(".f.txt.0.part"), "half");
        Path file = folder.resolve("f.txt");

        AtomicFiles.write(file, out -> out.write(bytes("new")));

        assertThat(file).hasContent("new");
        assertThat(remains).hasContent("half");
    }

    @Test
    void linkKeepsPointingAtTheFileThatIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

        AtomicFiles.write(link, out -> out.write(bytes("new")));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void folderIsRefusedByName() {
        assertThatThrownBy(() -> AtomicFiles.write(folder, out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write " + folder + ": found a folder, expected a file or nothing");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList().stream();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
