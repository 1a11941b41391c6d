package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTest {
    private static boolean noServer(int number) {
        return false;
    }

    private static boolean anyServer(int number) {
        return true;
    }

    private static boolean onLinux(String display, IntPredicate server) {
        return Display.isPresent("Linux", Map.of("DISPLAY", display), server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveADisplay(String os) {
        assertThat(Display.isPresent(os, Map.of(), DisplayTest::noServer)).isTrue();
    }

    @Test
    void withoutTheVariableThereIsNone() {
        assertThat(Display.isPresent("Linux", Map.of(), DisplayTest::anyServer)).isFalse();
    }

    @Test
    void waylandAloneIsNoneBecauseJavaFxDrawsThroughX11() {
        assertThat(Display.isPresent("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), DisplayTest::anyServer))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {":7", ":7.0", "unix:7", "unix/:7"})
    void aDisplayOfThisMachineNeedsItsServer(String display) {
        AtomicInteger asked = new AtomicInteger(-1);
        assertThat(onLinux(display, number -> {
                    asked.set(number);
                    return true;
                }))
                .isTrue();
        assertThat(asked).hasValue(7);
        assertThat(onLinux(display, DisplayTest::noServer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:10.0", "lab-server:0", "192.0.2.7:1.2"})
    void aForwardedDisplayIsBelieved(String display) {
        assertThat(onLinux(display, DisplayTest::noServer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ":", "0", ":x", ":1.x", "host", ":123456"})
    void whatIsNoDisplayAddressIsNone(String display) {
        assertThat(onLinux(display, DisplayTest::anyServer)).isFalse();
    }
}
