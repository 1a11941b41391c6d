package org.energyscape.ui.picture;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Widths and heights of text as drawn, remembered per font, since laying out text costs far more than looking it up.
 * JavaFX thread only.
 */
final class TextRuler {

    private static final int MEMORY = 512;

    private final Text text = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private Font font = text.getFont();

    double width(Font wanted, String string) {
        use(wanted);
        if (widths.size() > MEMORY) {
            widths.clear();
        }
        return widths.computeIfAbsent(string, s -> {
            text.setText(s);
            return text.getLayoutBounds().getWidth();
        });
    }

    /** The height of a line. */
    double height(Font wanted) {
        use(wanted);
        text.setText("0");
        return text.getLayoutBounds().getHeight();
    }

    /** How far below the top of a line its letters stand. */
    double baseline(Font wanted) {
        use(wanted);
        text.setText("0");
        return text.getBaselineOffset();
    }

    /** The text, cut and ended by an ellipsis where it is wider than {@code room}. */
    String fit(Font wanted, String string, double room) {
        if (width(wanted, string) <= room) {
            return string;
        }
        for (int length = string.length() - 1; length > 0; length--) {
            String cut = string.substring(0, length).stripTrailing() + "\u2026";
            if (width(wanted, cut) <= room) {
                return cut;
            }
        }
        return "";
    }

    /** The text in lines no wider than {@code room}, broken at spaces; a word that is wider has a line of its own. */
    String wrap(Font wanted, String string, double room) {
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String word : string.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(wanted, longer) <= room) {
                line = longer;
            } else {
                lines.append(line).append('\n');
                line = word;
            }
        }
        return lines.append(line).toString();
    }

    private void use(Font wanted) {
        if (!wanted.equals(font)) {
            font = wanted;
            text.setFont(wanted);
            widths.clear();
        }
    }
}
