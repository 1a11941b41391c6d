package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** The state of the plane that is looked at: its picture, its energy and overlaps, and what can be begun from it. */
final class StatePanel extends StackPane {
    /** The height that the picture of a state, its overlaps and the buttons need. */
    private static final double LEAST = 300;

    private final PixelGrid picture = new PixelGrid();
    private final BarPanel overlaps = new BarPanel();
    private final Label energy = Parts.note("landscape-energy");
    private final Label hint = Parts.note("landscape-hint");
    private final VBox content;
    private final Panel panel;
    private LandscapeSnapshot.@Nullable Closer shown;
    private @Nullable LandscapeMap map;

    StatePanel(PlaneController plane, PartContext.Wishes wishes) {
        picture.setId("landscape-state");
        picture.setTitle("The state looked at");
        picture.setScale(ColorScale.SIGNED);
        overlaps.setId("landscape-overlaps");
        overlaps.setTitle("Overlap of the state looked at with each stored pattern");
        Button recall = Parts.button(
                "landscape-recall",
                "Recall from here",
                "",
                "Turns to the page Recall and begins there at this state",
                () -> {
                    LandscapeSnapshot.Closer now = shown;
                    if (now != null) {
                        wishes.recallFrom(now.name(), now.state());
                    }
                });
        Button walk = Parts.button(
                "landscape-walk",
                "Walk from here",
                "",
                "Lets all recalls on the plane begin at this place, with the flip probability of starts",
                () -> {
                    LandscapeSnapshot.Closer now = shown;
                    if (now != null) {
                        plane.walkFrom(now.question().first(), now.question().second());
                    }
                });
        FlowPane buttons = new FlowPane(6, 4, recall, walk);
        buttons.setAlignment(Pos.CENTER_LEFT);
        overlaps.setPrefHeight(120);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox.setVgrow(overlaps, Priority.SOMETIMES);
        content = new VBox(6, picture, overlaps, buttons);
        content.setMinHeight(0);
        hint.setText("Click a place of the plane, or use arrow keys and Enter there, to look at its state.");
        hint.setWrapText(true);
        Explain.on(energy, () -> LandscapeExplanations.energy(shown, map));
        StackPane both = new StackPane(content, hint);
        StackPane.setAlignment(hint, Pos.TOP_LEFT);
        panel = new Panel("State", both, energy);
        getChildren().setAll(panel);
        setMinHeight(0);
        render(null, null, 1);
    }

    void render(LandscapeSnapshot.@Nullable Closer closer, @Nullable LandscapeMap of, int side) {
        map = of;
        boolean any = closer != null && side * side == closer.picture().length;
        content.setVisible(any);
        setMinHeight(any ? LEAST : 0);
        hint.setVisible(!any && of != null && of.plane() != null);
        if (closer == null || !any) {
            shown = null;
            panel.setTitle("State");
            panel.setCaption("");
            energy.setText("");
            return;
        }
        if (closer.equals(shown)) {
            return;
        }
        shown = closer;
        panel.setTitle(closer.question().point() < 0 ? closer.name() : shortened(closer.name()));
        energy.setText("E " + SmallLandscape.energyText(closer.energy()));
        picture.setValues(closer.picture(), side, side);
        List<Bar> bars = new ArrayList<>();
        for (int mu = 0; mu < closer.overlaps().length; mu++) {
            bars.add(new Bar(name(of, mu), closer.overlaps()[mu], null));
        }
        overlaps.setBars(bars);
        panel.setCaption((closer.fixed() ? "A fixed point" : "Not a fixed point") + ", "
                + LandscapeExplanations.plain(closer.off(), 1) + " off the plane.");
    }

    private static String shortened(String name) {
        return name.length() <= 26 ? name : name.substring(0, 25) + "…";
    }

    private static String name(@Nullable LandscapeMap map, int pattern) {
        if (map != null) {
            for (LandscapePoint point : map.points()) {
                if (point.kind() == LandscapePoint.Kind.STORED && point.pattern() == pattern) {
                    return point.name();
                }
            }
        }
        return "Pattern " + (pattern + 1);
    }
}
