package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PreparationTest {
    @Test
    @Timeout(30)
    void theControlsOfOtherPagesAreLoadedWithoutWaiting() {
        Preparation.begin();
        while (Preparation.loaded().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(Preparation.loaded()).contains(TableView.class).doesNotHaveDuplicates();
    }
}
