package org.energyscape.cli.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page that shows the pictures of a tour: one file with relative links, readable from disk without a server. */
final class TourIndex {
    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --wash: #f6f8fa; --accent: #0969da; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #0d1117; --ink: #e6edf3; --faint: #9198a1; --line: #30363d; --wash: #151b23; --accent: #4493f8; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
            header, main, footer { max-width: 1320px; margin: 0 auto; padding: 0 24px; }
            header { padding-top: 56px; padding-bottom: 8px; }
            h1 { margin: 0; font-size: 2.4rem; letter-spacing: -0.02em; }
            header p { margin: 8px 0 0; max-width: 46em; color: var(--faint); }
            nav { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 20px; }
            nav a { padding: 4px 14px; border: 1px solid var(--line); border-radius: 999px; background: var(--wash); }
            a { color: var(--accent); text-decoration: none; }
            a:hover, a:focus-visible { text-decoration: underline; }
            section { padding: 40px 0 8px; }
            h2 { margin: 0; font-size: 1.5rem; letter-spacing: -0.01em; }
            .summary { margin: 4px 0 0; }
            .story { margin: 4px 0 20px; max-width: 60em; color: var(--faint); }
            .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr)); gap: 20px; }
            figure { margin: 0; }
            img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 10px; }
            figcaption { margin-top: 6px; font-size: 0.85rem; color: var(--faint); }
            code { font-family: ui-monospace, monospace; font-size: 0.9em; }
            footer { margin-top: 40px; padding-top: 16px; padding-bottom: 40px; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--faint); }
            """;

    private TourIndex() {}

    /** Writes {@code index.html} beside the pictures and answers its path. */
    static Path write(Path folder, List<TourStop> stops) throws IOException {
        return Files.writeString(folder.resolve("index.html"), html(stops));
    }

    static String html(List<TourStop> stops) {
        String links = stops.stream()
                .map(stop -> "<a href=\"#%s\">%s</a>".formatted(escaped(stop.id()), escaped(stop.title())))
                .collect(Collectors.joining("\n    "));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Energyscape, the tour</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                  <h1>Energyscape</h1>
                  <p>Every lab as it looked after its demo had run for a while, opened without a display.
                  To use the labs, start the program where a display is available.</p>
                  <nav aria-label="Labs">
                    %s
                  </nav>
                </header>
                <main>
                %s</main>
                <footer>Drawn on Java %s with JavaFX %s.</footer>
                </body>
                </html>
                """.formatted(
                        STYLE,
                        links,
                        stops.stream().map(TourIndex::section).collect(Collectors.joining()),
                        escaped(Runtime.version().toString()),
                        escaped(System.getProperty("javafx.runtime.version", "of unknown version")));
    }

    private static String section(TourStop stop) {
        return """
                <section id="%s">
                  <h2>%s</h2>
                %s  <p class="story"><strong>%s.</strong> %s%s</p>
                  <div class="pair">
                %s%s  </div>
                </section>
                """.formatted(
                escaped(stop.id()),
                escaped(stop.title()),
                stop.summary().isEmpty() ? "" : "  <p class=\"summary\">%s</p>\n".formatted(escaped(stop.summary())),
                escaped(stop.demo()),
                escaped(stop.story()),
                stop.command().isEmpty() ? "" : " Without a window: <code>%s</code>".formatted(escaped(stop.command())),
                figure(stop, stop.light(), "light"),
                figure(stop, stop.dark(), "dark"));
    }

    private static String figure(TourStop stop, Path picture, String theme) {
        String file = escaped(picture.getFileName().toString());
        return """
                    <figure>
                      <a href="%s"><img src="%s" alt="%s, %s theme" width="%d" height="%d" loading="lazy"></a>
                      <figcaption>The %s theme</figcaption>
                    </figure>
                """.formatted(file, file, escaped(stop.title()), theme, TourWindow.WIDTH, TourWindow.HEIGHT, theme);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
