package org.energyscape.lab.rbm.lens;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;

/**
 * One hidden unit taken apart: its weights, the pictures it likes, what it is good for, the course of its activity. All four
 * beside one another where there is room, else one behind the other.
 */
public final class OpenLens extends Region {
    /** From this size on all parts are seen at once. */
    private static final double WIDE = 440;

    private static final double TALL = 340;
    private static final double GAP = 10;
    private static final double LEAST_GAP = 3;

    private final LensWeights weights = new LensWeights();
    private final LensLikes likes = new LensLikes();
    private final LensEffect effect = new LensEffect();
    private final LensCourse course = new LensCourse();
    private final List<VBox> parts = List.of(weights, likes, effect, course);
    private final Parts.Segments<Part> tabs;
    private Part front = Part.WEIGHTS;

    /** The parts, in the order of their buttons. */
    enum Part {
        WEIGHTS("Weights"),
        LIKES("Likes"),
        EFFECT("Effect"),
        COURSE("Course");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    public OpenLens() {
        getStyleClass().add("rbm-lens");
        tabs = new Parts.Segments<>("rbm-lens-part", List.of(Part.values()), Part::label, part -> {
            front = part;
            requestLayout();
        });
        parts.forEach(part -> {
            part.getStyleClass().add("rbm-lens-part");
            part.setMinSize(0, 0);
        });
        getChildren().add(tabs);
        getChildren().addAll(parts);
        setMinSize(0, 0);
    }

    /** Shows a unit of the machine. */
    public void render(RbmSnapshot snapshot, RbmSnapshot.Lens lens) {
        weights.render(snapshot, lens);
        likes.render(snapshot, lens);
        effect.render(snapshot, lens);
        course.render(lens);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean all = width >= WIDE && height >= TALL;
        tabs.setVisible(!all);
        if (all) {
            double wide = (width - GAP) / 2;
            double tall = (height - GAP) / 2;
            for (int i = 0; i < parts.size(); i++) {
                int row = i / 2;
                place(parts.get(i), i % 2 * (wide + GAP), row * (tall + GAP), wide, tall);
            }
            return;
        }
        double head = tabs.prefHeight(-1);
        place(tabs, 0, 0, Math.min(width, tabs.prefWidth(-1)), head);
        parts.forEach(part -> part.setVisible(part.equals(front())));
        place(front(), 0, head + LEAST_GAP, width, Math.max(0, height - head - LEAST_GAP));
    }

    private VBox front() {
        return switch (front) {
            case WEIGHTS -> weights;
            case LIKES -> likes;
            case EFFECT -> effect;
            case COURSE -> course;
        };
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.setVisible(true);
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.floor(width), Math.floor(height));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }
}
