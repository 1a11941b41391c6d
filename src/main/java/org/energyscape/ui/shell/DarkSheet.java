package org.energyscape.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Primer Dark says otherwise than Primer Light, as a style sheet that holds where the root is {@code :dark}.
 *
 * <p>The light sheet stays the user-agent sheet for good. Setting another one makes JavaFX read it, forget every matched
 * style and match all nodes anew: 110 to 290 ms for one lab; a pseudo-class of the root only sends other colours through
 * the styles already matched: 10 to 50 ms. The two sheets have the same rules in the same order, so the difference is
 * taken rule by rule from the library's own text, when the program starts.
 */
final class DarkSheet {
    private static final String ROOT = ".root";
    private static final String DARK_ROOT = ".root:dark";

    /** One rule of a style sheet: what it selects and what it declares. */
    record Rule(String selectors, List<String> declarations) {}

    private DarkSheet() {}

    /** The difference as a {@code data:} address, for a scene's list of style sheets. */
    static String address() {
        String css = difference(
                rules(text(new PrimerLight().getUserAgentStylesheet())),
                rules(text(new PrimerDark().getUserAgentStylesheet())));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** The declarations of {@code dark} that {@code light} has not in the same place, under the dark root. */
    static String difference(List<Rule> light, List<Rule> dark) {
        if (!light.stream()
                .map(Rule::selectors)
                .toList()
                .equals(dark.stream().map(Rule::selectors).toList())) {
            throw new IllegalStateException("Expected the light and the dark theme to have the same rules");
        }
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < dark.size(); i++) {
            List<String> own = new ArrayList<>(dark.get(i).declarations());
            own.removeAll(light.get(i).declarations());
            if (!own.isEmpty()) {
                css.append(underDarkRoot(dark.get(i).selectors())).append(" {\n");
                own.forEach(declaration -> css.append("  ").append(declaration).append(";\n"));
                css.append("}\n");
            }
        }
        return css.toString();
    }

    /** The rules of a sheet without nested blocks, comments left out. */
    static List<Rule> rules(String css) {
        List<Rule> rules = new ArrayList<>();
        for (String block : css.replaceAll("(?s)/\\*.*?\\*/", "").split("}", -1)) {
            int brace = block.indexOf('{');
            if (brace >= 0) {
                String selectors = block.substring(0, brace).strip().replaceAll("\\s+", " ");
                rules.add(new Rule(selectors, trimmed(block.substring(brace + 1), ";")));
            }
        }
        return rules;
    }

    private static String underDarkRoot(String selectors) {
        return trimmed(selectors, ",").stream()
                .map(one -> one.startsWith(ROOT) ? DARK_ROOT + one.substring(ROOT.length()) : DARK_ROOT + " " + one)
                .collect(Collectors.joining(", "));
    }

    private static List<String> trimmed(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The theme is named by its path on the class path. */
    private static String text(String sheet) {
        // The library's own address may name the compiled form of the sheet; its text lies beside it.
        String path = sheet.replaceAll("\\.bss$", ".css");
        try (InputStream in = PrimerLight.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The theme's style sheet " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The theme's style sheet " + path + " cannot be read", e);
        }
    }
}
