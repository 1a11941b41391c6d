package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SettingHistoryTest {
    private final FakeParams model = new FakeParams();
    private long now;
    private final SettingHistory history = new SettingHistory(model, () -> now);

    private void later() {
        now += SettingHistory.GESTURE_MILLIS * 2_000_000;
    }

    @Test
    void aDragIsOneEntry() {
        for (int i = 20; i < 60; i++) {
            now += 10_000_000;
            model.set(FakeParams.UNITS, i);
        }
        history.undo();
        assertThat(model.get(FakeParams.UNITS)).isEqualTo(11);
        assertThat(history.canUndoProperty().get()).isFalse();
    }

    @Test
    void twoSettingsAreTwoEntriesHoweverQuicklyTheyFollow() {
        model.set(FakeParams.UNITS, 20);
        model.set(FakeParams.BIAS, false);
        history.undo();
        assertThat(model.get(FakeParams.BIAS)).isTrue();
        assertThat(model.get(FakeParams.UNITS)).isEqualTo(20);
    }

    @Test
    void redoBringsBackWhatUndoTook() {
        model.set(FakeParams.UNITS, 20);
        later();
        model.set(FakeParams.UNITS, 30);
        history.undo();
        history.undo();
        history.redo();
        assertThat(model.get(FakeParams.UNITS)).isEqualTo(20);
        history.redo();
        assertThat(model.get(FakeParams.UNITS)).isEqualTo(30);
        assertThat(history.canRedoProperty().get()).isFalse();
    }

    @Test
    void aNewChangeForgetsWhatCouldBeRedone() {
        model.set(FakeParams.UNITS, 20);
        history.undo();
        model.set(FakeParams.BIAS, false);
        history.redo();
        assertThat(model.get(FakeParams.UNITS)).isEqualTo(11);
        assertThat(model.get(FakeParams.BIAS)).isFalse();
    }

    @Test
    void aPresetIsTakenBackAsAWhole() {
        model.setAll(FakeParams.SET.defaults().with(FakeParams.UNITS, 99).with(FakeParams.RATE, 1.0));
        history.undo();
        assertThat(model.valuesProperty().get()).isEqualTo(FakeParams.SET.defaults());
    }

    @Test
    void textsFollowEachOtherAsEntriesOfTheirOwn() {
        model.set(FakeParams.NOTE, "one");
        model.set(FakeParams.NOTE, "two");
        history.undo();
        assertThat(model.get(FakeParams.NOTE)).isEqualTo("one");
    }
}
