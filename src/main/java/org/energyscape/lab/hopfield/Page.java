package org.energyscape.lab.hopfield;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.energyscape.lab.hopfield.attention.AttentionParams;
import org.energyscape.lab.hopfield.attractor.AttractorParams;
import org.energyscape.lab.hopfield.capacity.CapacityParams;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.lab.hopfield.landscape.LandscapeParams;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.lab.hopfield.part.RuleParams;

/** The pages of the lab, in the order of their buttons. */
enum Page {
    RECALL("recall", "Recall"),
    COMPARE("compare", "Compare"),
    ORTHOGONAL("orthogonal", "Orthogonal"),
    LANDSCAPE("landscape", "Landscape"),
    ATTRACTORS("attractors", "Attractors"),
    CAPACITY("capacity", "Capacity"),
    ATTENTION("attention", "Attention");

    private final String id;
    private final String label;

    Page(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** In presets. */
    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Headings of the settings that matter here. */
    Set<String> groups() {
        return switch (this) {
            case RECALL ->
                Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, HopfieldParams.DAMAGE_GROUP, HopfieldParams.RECALL);
            case COMPARE ->
                Set.of(
                        HopfieldParams.MEMORIES,
                        HopfieldParams.DAMAGE_GROUP,
                        HopfieldParams.RECALL,
                        CompareParams.GROUP);
            case ORTHOGONAL -> Set.of(OrthogonalParams.GROUP);
            case LANDSCAPE ->
                Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, HopfieldParams.RECALL, LandscapeParams.GROUP);
            case ATTRACTORS -> Set.of(HopfieldParams.MEMORIES, RuleParams.GROUP, AttractorParams.GROUP);
            case CAPACITY -> Set.of(CapacityParams.GROUP);
            case ATTENTION -> Set.of(AttentionParams.GROUP);
        };
    }

    static Optional<Page> find(String id) {
        return Arrays.stream(values()).filter(page -> page.id.equals(id)).findFirst();
    }

    /** The words for all of them, by their ids. */
    static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Page page : values()) {
            labels.put(page.id, page.label);
        }
        return labels;
    }
}
