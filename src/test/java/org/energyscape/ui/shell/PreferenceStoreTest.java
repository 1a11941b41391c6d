package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferenceStoreTest {
    private static final Logger LOG = Logger.getLogger(PreferenceStore.class.getName());

    private Path folder;

    @BeforeEach
    void silenceTheLog(@TempDir Path temporary) {
        folder = temporary;
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        LOG.setLevel(null);
    }

    private Preferences load() {
        try (PreferenceStore store = new PreferenceStore(folder)) {
            return store.load();
        }
    }

    private void save(Preferences preferences) {
        try (PreferenceStore store = new PreferenceStore(folder)) {
            store.save(preferences);
        }
    }

    @Test
    void whatIsSavedIsFoundAgain() {
        Preferences preferences = new Preferences();
        preferences.put(Preferences.THEME, Theme.DARK);
        preferences.put(Preferences.WINDOW_X, 12.5);
        preferences.put(Preferences.RAIL_COLLAPSED, true);
        save(preferences);
        Preferences found = load();
        assertThat(found.choice(Preferences.THEME, Theme.SYSTEM)).isEqualTo(Theme.DARK);
        assertThat(found.number(Preferences.WINDOW_X, 0, -100, 100)).isEqualTo(12.5);
        assertThat(found.flag(Preferences.RAIL_COLLAPSED, false)).isTrue();
    }

    @Test
    void aCorruptFileIsPutAsideAndTheDefaultsHold() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), "{\"theme\": \"dark\", ");
        assertThat(load().choice(Preferences.THEME, Theme.SYSTEM)).isEqualTo(Theme.SYSTEM);
        assertThat(folder.resolve("preferences.unreadable.json")).exists();
        assertThat(folder.resolve("preferences.json")).doesNotExist();
    }

    @Test
    void jsonThatIsNoTableCountsAsCorrupt() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), "[1, 2]");
        assertThat(load().toMap()).isEmpty();
    }

    @Test
    void anEntryOfTheWrongKindOrOutOfBoundsCountsAsItsDefault() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"), "{\"theme\": 7, \"windowX\": 1e300, \"railCollapsed\": \"yes\"}");
        Preferences found = load();
        assertThat(found.choice(Preferences.THEME, Theme.LIGHT)).isEqualTo(Theme.LIGHT);
        assertThat(found.number(Preferences.WINDOW_X, 3, -100, 100)).isEqualTo(3);
        assertThat(found.flag(Preferences.RAIL_COLLAPSED, false)).isFalse();
    }

    @Test
    void noHalfWrittenFileIsLeftBehind() {
        save(new Preferences());
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(folder.resolve("preferences.json")).exists();
    }
}
