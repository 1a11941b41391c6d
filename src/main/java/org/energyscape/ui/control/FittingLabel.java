package org.energyscape.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A line of words that says the same in several lengths and shows the longest that is whole in the room it has: words are
 * dropped, never cut off. A screen reader is told the longest. FX thread.
 */
public final class FittingLabel extends Label {
    private final Text ruler = new Text();
    private List<String> wordings = List.of("");

    /** A muted line, as {@link Parts#note} makes them. */
    public static FittingLabel note(String id) {
        FittingLabel label = new FittingLabel();
        label.setId(id);
        label.getStyleClass().add("lab-note");
        return label;
    }

    public FittingLabel() {
        widthProperty().addListener(o -> fit());
        fontProperty().addListener(o -> fit());
    }

    /** What it may say, the longest first; the last is shown where none has room. */
    public void setWordings(String... longestFirst) {
        List<String> now = List.of(longestFirst);
        if (!now.equals(wordings)) {
            wordings = now;
            setAccessibleText(now.get(0));
            requestLayout();
            fit();
        }
    }

    /** The longest of its wordings. */
    public String whole() {
        return wordings.get(0);
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String fitting = wordings.get(wordings.size() - 1);
        for (int i = wordings.size() - 2; i >= 0; i--) {
            if (room <= 0 || Math.ceil(width(wordings.get(i))) <= room) {
                fitting = wordings.get(i);
            }
        }
        setText(fitting);
    }

    private double width(String words) {
        Font font = getFont();
        if (!font.equals(ruler.getFont())) {
            ruler.setFont(font);
        }
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(width(whole())) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.ceil(width(wordings.get(wordings.size() - 1))) + snappedLeftInset() + snappedRightInset();
    }
}
