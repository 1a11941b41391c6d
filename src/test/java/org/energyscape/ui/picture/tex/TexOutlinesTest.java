package org.energyscape.ui.picture.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TexOutlinesTest {
    private static Optional<TexOutline> made(String tex) throws InterruptedException {
        BlockingQueue<Optional<TexOutline>> answer = new ArrayBlockingQueue<>(1);
        TexOutlines.request(tex, Runnable::run, answer::add);
        return Objects.requireNonNull(answer.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void aFormulaBecomesOneOutlineOfMovesLinesAndCurves() throws InterruptedException {
        TexOutline energy =
                made("E(v,h) = -v^\\top W h - b^\\top v - c^\\top h").orElseThrow();
        assertThat(energy.path())
                .startsWith("M")
                .endsWith("Z")
                .containsPattern("[QC]")
                .doesNotContain("E", "N");
        assertThat(energy.width()).isBetween(10_000.0, 16_000.0);
        assertThat(energy.ascent()).isBetween(600.0, 1200.0);
        assertThat(energy.depth()).isBetween(150.0, 400.0);
    }

    @Test
    void fractionBarsAndRootsArePartsOfTheOutline() throws InterruptedException {
        int without = subpaths(made("a\\;b").orElseThrow());
        int withBar = subpaths(made("\\frac{a}{b}").orElseThrow());
        int withRoot = subpaths(made("\\sqrt{a\\;b}").orElseThrow());
        assertThat(withBar).isEqualTo(without + 1);
        assertThat(withRoot).isGreaterThan(without);
    }

    private static int subpaths(TexOutline outline) {
        return (int) outline.path().chars().filter(c -> c == 'M').count();
    }

    @Test
    void twiceTheFormulaIsTwiceAsWide() throws InterruptedException {
        double one = made("x").orElseThrow().width();
        assertThat(made("xx").orElseThrow().width()).isCloseTo(2 * one, within(1.0));
    }

    /** The typesetter's own way with braces changes a symbol for good. */
    @Test
    void aSignInBracesTakesNoSpaceFromLaterFormulas() throws InterruptedException {
        double before = made("z=1").orElseThrow().width();
        double loose = made("h_{3}=1").orElseThrow().width();
        assertThat(made("h_{3}{=}1").orElseThrow().width()).isLessThan(loose - 300);
        assertThat(made("z=1\\;").orElseThrow().width()).isGreaterThan(before);
    }

    @Test
    void whatCannotBeReadIsEmpty() throws InterruptedException {
        assertThat(made("\\left( x")).isEmpty();
        assertThat(made("\\nosuchcommand")).isEmpty();
        assertThat(TexOutlines.known("\\nosuchcommand")).isEmpty();
    }

    @Test
    void onlySoManyAreKeptAndThoseUsedLastStay() throws InterruptedException {
        made("y_0");
        for (int i = 0; i < 2 * TexOutlines.KEPT; i++) {
            made("x_{" + i + "}");
            assertThat(TexOutlines.known("y_0")).isNotNull();
        }
        assertThat(TexOutlines.kept()).isEqualTo(TexOutlines.KEPT);
        assertThat(TexOutlines.known("x_{0}")).isNull();
    }
}
