package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DarkSheetTest {
    @Test
    void onlyWhatDiffersIsSaidUnderTheDarkRoot() {
        List<DarkSheet.Rule> light = DarkSheet.rules(
                "/* a { b } */ .root { -ink: #000; -gap: 2px; } .button, .menu > .item:hover { -fill: #fff; }");
        List<DarkSheet.Rule> dark =
                DarkSheet.rules(".root { -ink: #eee; -gap: 2px; }\n.button,\n.menu > .item:hover { -fill: #111; }");
        assertThat(DarkSheet.difference(light, dark)).isEqualTo("""
                        .root:dark {
                          -ink: #eee;
                        }
                        .root:dark .button, .root:dark .menu > .item:hover {
                          -fill: #111;
                        }
                        """);
        assertThat(DarkSheet.difference(light, light)).isEmpty();
    }

    @Test
    void sheetsWithOtherRulesAreRefused() {
        List<DarkSheet.Rule> one = DarkSheet.rules(".a { -x: 1; }");
        List<DarkSheet.Rule> other = DarkSheet.rules(".b { -x: 2; }");
        assertThatThrownBy(() -> DarkSheet.difference(one, other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theThemesOfTheLibraryDifferInTheirColours() {
        String address = DarkSheet.address();
        String css = new String(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(css)
                .startsWith(".root:dark {")
                .contains("-color-bg-default:", "-color-fg-default:", "-color-accent-emphasis:")
                .doesNotContain("-fx-alignment");
    }
}
