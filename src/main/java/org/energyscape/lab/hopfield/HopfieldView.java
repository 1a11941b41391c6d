package org.energyscape.lab.hopfield;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.lab.hopfield.attention.AttentionPart;
import org.energyscape.lab.hopfield.attractor.AttractorPart;
import org.energyscape.lab.hopfield.capacity.CapacityPart;
import org.energyscape.lab.hopfield.compare.ComparePart;
import org.energyscape.lab.hopfield.landscape.LandscapePart;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalPart;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.Numbers;
import org.jspecify.annotations.Nullable;

/** The pages of the Hopfield lab, of which one is shown: the recall, and parts made when first turned to. */
final class HopfieldView extends BorderPane {
    private final Later<RecallView> recall;
    private final PartContext context;
    private final Map<Page, HopfieldPart> parts = new EnumMap<>(Page.class);
    private final Parts.Segments<Page> pages;
    private final Label load = Parts.note("hopfield-load");
    private Page page = Page.RECALL;
    private @Nullable Memories memories;

    /**
     * The lab with the recall in front.
     *
     * @param recall makes the page of the recall
     * @param turned hears which page is now shown
     */
    HopfieldView(PartContext context, Executor pieces, Supplier<RecallView> recall, Consumer<Page> turned) {
        this.context = context;
        this.recall = new Later<>(pieces, recall);
        getStyleClass().addAll("lab-view", "hopfield-view");
        pages = new Parts.Segments<>("hopfield-page", List.of(Page.values()), Page::label, chosen -> {
            turnTo(chosen);
            turned.accept(chosen);
        });
        HBox head = new HBox(pages, Parts.spacer(), load);
        head.getStyleClass().add("lab-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(this.recall);
    }

    Page page() {
        return page;
    }

    /** Turns to a page as a click on its button does. */
    void select(Page wanted) {
        pages.select(wanted);
    }

    /** The part in front; null while it is the recall. */
    @Nullable
    HopfieldPart inFront() {
        return parts.get(page);
    }

    /** Every part that has been made. */
    List<HopfieldPart> made() {
        return List.copyOf(parts.values());
    }

    private void turnTo(Page chosen) {
        HopfieldPart before = parts.get(page);
        if (before != null) {
            before.hidden();
        }
        page = chosen;
        HopfieldPart part = part(chosen);
        setCenter(part == null ? recall : part.centre());
        if (part != null) {
            if (memories != null) {
                part.remember(memories);
            }
            part.shown();
        }
        // Space belongs to the transport of the page now shown, not to the button that turned to it.
        requestFocus();
    }

    private @Nullable HopfieldPart part(Page chosen) {
        HopfieldPart part = parts.get(chosen);
        if (part == null && chosen != Page.RECALL) {
            part = make(chosen);
            parts.put(chosen, part);
        }
        return part;
    }

    private HopfieldPart make(Page chosen) {
        return switch (chosen) {
            case COMPARE ->
                new ComparePart(
                        context,
                        now -> TrialComparison.degradation(context.settings().values(), now.hidden()));
            case ORTHOGONAL -> new OrthogonalPart(context);
            case LANDSCAPE -> new LandscapePart(context);
            case ATTRACTORS -> new AttractorPart(context);
            case CAPACITY -> new CapacityPart(context);
            case ATTENTION -> new AttentionPart(context);
            case RECALL -> throw new IllegalArgumentException("The recall is no part");
        };
    }

    /** Draws on the page of the recall, now or when it has been made. */
    void recall(Consumer<? super RecallView> drawing) {
        recall.render(drawing);
    }

    /** Shows what the load is, and tells the part in front of new memories. */
    void remember(Memories now) {
        if (now.equals(memories)) {
            return;
        }
        memories = now;
        int stored = now.stored().size();
        load.setText(Numbers.count(stored, "pattern") + " in " + now.units() + " units");
        HopfieldPart part = inFront();
        if (part != null) {
            part.remember(now);
        }
    }
}
