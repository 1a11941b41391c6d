package org.energyscape.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TourIndexTest {
    @TempDir
    private Path folder;

    private List<TourStop> stops() {
        return List.of(
                new TourStop(
                        "hopfield",
                        "Hopfield & co",
                        "Sum < 1",
                        "Demo",
                        "100 % \"seen\".",
                        "energyscape run hopfield",
                        png("h-l"),
                        png("h-d")),
                new TourStop("rbm", "RBM", "Filters.", "Demo", "Look.", "", png("r-l"), png("r-d")));
    }

    private Path png(String name) {
        return folder.resolve(name + ".png");
    }

    @Test
    void thePageShowsEveryPictureByARelativeLinkAndNothingFromElsewhere() throws IOException {
        Path index = TourIndex.write(folder, stops());
        assertThat(index).hasFileName("index.html").hasParent(folder);
        String html = Files.readString(index);
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(html);
        List<String> targets = links.results().map(found -> found.group(1)).toList();
        assertThat(targets)
                .contains("#hopfield", "#rbm", "h-l.png", "h-d.png", "r-l.png", "r-d.png")
                .allMatch(target -> target.startsWith("#") || (target.endsWith(".png") && !target.contains("/")));
        assertThat(html).doesNotContain("http").doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void wordsOfALabCannotBreakThePage() {
        assertThat(TourIndex.html(stops()))
                .contains("Hopfield &amp; co", "Sum &lt; 1", "100 % &quot;seen&quot;.")
                .contains("id=\"hopfield\"", "id=\"rbm\"")
                .containsOnlyOnce("Without a window")
                .contains("<code>energyscape run hopfield</code>");
    }

    @Test
    void theHeadlessPlatformFollowsWhatIsOnTheClassPath() {
        assertThat(HeadlessToolkit.properties(true))
                .containsEntry("glass.platform", "Monocle")
                .containsEntry("prism.order", "sw");
        assertThat(HeadlessToolkit.properties(false))
                .containsEntry("glass.platform", "Headless")
                .containsEntry("prism.order", "sw");
    }
}
