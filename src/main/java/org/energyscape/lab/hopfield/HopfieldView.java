package org.energyscape.lab.hopfield;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.lab.hopfield.attention.AttentionParams;
import org.energyscape.lab.hopfield.attention.AttentionPart;
import org.energyscape.lab.hopfield.attractor.AttractorParams;
import org.energyscape.lab.hopfield.attractor.AttractorPart;
import org.energyscape.lab.hopfield.capacity.CapacityParams;
import org.energyscape.lab.hopfield.capacity.CapacityPart;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.lab.hopfield.compare.ComparePart;
import org.energyscape.lab.hopfield.landscape.LandscapeParams;
import org.energyscape.lab.hopfield.landscape.LandscapePart;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalPart;
import org.energyscape.lab.hopfield.part.HopfieldPart;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The pages of the Hopfield lab, of which one is shown: the recall, and parts made when first turned to. */
final class HopfieldView extends BorderPane {
    private static final Set<String> PICTURES =
            Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, HopfieldParams.DAMAGE_GROUP, HopfieldParams.RECALL);

    /** The pages, in the order of their buttons. */
    enum Page {
        RECALL("Recall", null, PICTURES),
        COMPARE(
                "Compare",
                context -> new ComparePart(
                        context,
                        memories ->
                                TrialComparison.degradation(context.settings().values(), memories.hidden())),
                Set.of(
                        HopfieldParams.MEMORIES,
                        HopfieldParams.DAMAGE_GROUP,
                        HopfieldParams.RECALL,
                        CompareParams.GROUP)),
        ORTHOGONAL("Orthogonal", OrthogonalPart::new, Set.of(OrthogonalParams.GROUP)),
        LANDSCAPE(
                "Landscape",
                LandscapePart::new,
                Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, HopfieldParams.RECALL, LandscapeParams.GROUP)),
        ATTRACTORS(
                "Attractors",
                AttractorPart::new,
                Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, AttractorParams.GROUP)),
        CAPACITY("Capacity", CapacityPart::new, Set.of(CapacityParams.GROUP)),
        ATTENTION("Attention", AttentionPart::new, Set.of(AttentionParams.GROUP));

        private final String label;
        private final @Nullable Function<PartContext, HopfieldPart> maker;
        private final Set<String> groups;

        Page(String label, @Nullable Function<PartContext, HopfieldPart> maker, Set<String> groups) {
            this.label = label;
            this.maker = maker;
            this.groups = groups;
        }

        String label() {
            return label;
        }

        /** Headings of the settings that matter here. */
        Set<String> groups() {
            return groups;
        }
    }

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
        if (part == null && chosen.maker != null) {
            part = chosen.maker.apply(context);
            parts.put(chosen, part);
        }
        return part;
    }

    /** Draws on the page of the recall, now or when it has been made. */
    void recall(Consumer<? super RecallView> drawing) {
        recall.render(drawing);
    }

    /** Shows what the load is, and tells the part in front of new memories. */
    void remember(Memories now) {
        if (now == memories) {
            return;
        }
        memories = now;
        int stored = now.stored().size();
        load.setText(stored + (stored == 1 ? " pattern in " : " patterns in ") + now.units() + " units");
        HopfieldPart part = inFront();
        if (part != null) {
            part.remember(now);
        }
    }
}
