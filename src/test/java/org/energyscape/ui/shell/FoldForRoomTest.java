package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;

class FoldForRoomTest {
    private final SimpleBooleanProperty folded = new SimpleBooleanProperty();
    private final SimpleDoubleProperty width = new SimpleDoubleProperty();
    private final FoldForRoom fold = new FoldForRoom(folded, width);

    @Test
    void aNarrowWindowFoldsItAndAWideOneBringsItBack() {
        width.set(1280);
        assertThat(folded.get()).isFalse();
        width.set(1024);
        assertThat(folded.get()).isTrue();
        assertThat(fold.isWished()).as("nobody asked for it").isFalse();
        width.set(900);
        width.set(1280);
        assertThat(folded.get()).isFalse();
    }

    @Test
    void aWindowThatOpensNarrowIsFoldedAtOnce() {
        width.set(1024);
        assertThat(folded.get()).isTrue();
    }

    @Test
    void whatIsDoneByHandStays() {
        width.set(1024);
        folded.set(false);
        width.set(1000);
        assertThat(folded.get()).as("unfolded by hand").isFalse();
        folded.set(true);
        assertThat(fold.isWished()).isTrue();
        width.set(1280);
        assertThat(folded.get()).as("folded by hand").isTrue();
    }
}
