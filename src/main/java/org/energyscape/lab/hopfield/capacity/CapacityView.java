package org.energyscape.lab.hopfield.capacity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.LabSettings;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page: a row of experiments, the pictures of the one in front, and a replay beside them. Draws snapshots. */
final class CapacityView extends BorderPane {
    private final LabSettings settings;
    private final ReplayController replay;
    private final Later<CurvePane> curves;
    private final Later<PhasePane> phases;
    private final Later<GrowthPane> growth;
    private final Later<ReplayPane> drawer;
    private final Label empty = new Label();
    private final StackPane centre = new StackPane();
    private final HBox choices = new HBox(6);
    private final FlowPane theory = new FlowPane(18, 2);
    private final Parts.Segments<CapacityMeasure> measures;
    private final Button export;
    private CapacityMeasure measure = CapacityMeasure.OVERLAP;
    private final Map<CapacityTopic, CapacityMeasure> measured = new EnumMap<>(CapacityTopic.class);
    private final Map<String, Node> boxes = new HashMap<>();
    private boolean showing;
    private @Nullable CapacitySnapshot shown;
    private @Nullable CapacityTopic laidOut;

    /** What the page asks for. */
    interface Wishes {
        void turnTo(CapacityTopic topic);

        void export();
    }

    CapacityView(LabSettings settings, ReplayController replay, Executor pieces, Wishes wishes) {
        this.settings = settings;
        this.replay = replay;
        curves = new Later<>(pieces, () -> new CurvePane(this::open));
        phases = new Later<>(pieces, () -> new PhasePane(this::open));
        growth = new Later<>(pieces, GrowthPane::new);
        drawer = new Later<>(pieces, () -> new ReplayPane(replay, this::closeDrawer));
        setId("capacity-view");
        Parts.Segments<CapacityTopic> topics = new Parts.Segments<>(
                "capacity-topic", List.of(CapacityTopic.values()), CapacityTopic::label, wishes::turnTo);
        measures = new Parts.Segments<>(
                "capacity-measure", List.of(CapacityMeasure.values()), CapacityMeasure::label, chosen -> {
                    measure = chosen;
                    CapacityTopic topic = laidOut;
                    if (topic != null) {
                        measured.put(topic, chosen);
                    }
                    draw();
                });
        for (CapacityMeasure one : CapacityMeasure.values()) {
            measures.button(one).setTooltip(new Tooltip(one.help()));
        }
        // Free and clamped recall differ in the hidden units alone.
        measured.put(CapacityTopic.MASK, CapacityMeasure.HIDDEN);
        export = Parts.button(
                "capacity-export",
                "CSV",
                "fth-download",
                "Save all numbers of this experiment as comma-separated values",
                wishes::export);
        choices.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(12, measures, choices, Parts.spacer(), export);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, topics);
        head.getStyleClass().add("capacity-head");
        setTop(head);
        empty.setId("capacity-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("lab-note");
        centre.setMinSize(0, 0);
        setCenter(centre);
        theory.getStyleClass().add("capacity-theory");
        theory.setMinHeight(USE_PREF_SIZE);
        setBottom(theory);
        // In pieces, for a page that is turned to is styled at once.
        pieces.execute(() -> head.getChildren().add(second));
        pieces.execute(this::explainTheory);
    }

    private void explainTheory() {
        explain(
                "capacity-theory-hebb",
                "Hebb: α_c ≈ 0.138, m ≈ 0.967 (Amit et al. 1987)",
                CapacityExplanations::critical);
        explain(
                "capacity-theory-stable",
                "Stable patterns: N/(2 ln N), N/(4 ln N) (McEliece et al. 1987)",
                CapacityExplanations::stable);
        explain("capacity-theory-first", "First step: ½ erfc √(1/(2α))", CapacityExplanations::firstErrors);
        explain("capacity-theory-others", "Other rules: N, N/√(2 ln N), N^(k−1)", CapacityExplanations::otherRules);
    }

    private void explain(
            String id, String words, java.util.function.Function<CapacitySnapshot.Theory, Explanation> of) {
        Label label = Parts.note(id);
        label.setText(words);
        Explain.on(label, () -> {
            CapacitySnapshot now = shown;
            CapacitySnapshot.Theory lines = now == null ? null : now.theory();
            return lines == null ? null : of.apply(lines);
        });
        theory.getChildren().add(label);
    }

    private void open(ReplayRequest request) {
        replay.open(request);
        setRight(drawer);
        CapacitySnapshot now = shown;
        if (now != null) {
            drawer.render(pane -> pane.render(now, measure));
        }
        draw();
    }

    private void closeDrawer() {
        replay.close();
        setRight(null);
        draw();
        requestFocus();
    }

    /** The settings, for the choices on the page. */
    void show(ParamValues values) {
        CapacityTopic topic = laidOut;
        if (topic == null) {
            return;
        }
        showing = true;
        for (var node : choices.getChildren()) {
            if (node.getUserData() instanceof ChoiceParam<?> param && node instanceof ComboBox<?> box) {
                select(box, values.get(param));
            }
        }
        showing = false;
    }

    private static <T> void select(ComboBox<T> box, Object value) {
        box.getItems().stream().filter(value::equals).findFirst().ifPresent(box::setValue);
    }

    private void layOut(CapacityTopic topic) {
        laidOut = topic;
        choices.getChildren().clear();
        switch (topic) {
            case CURVE, GROWTH -> {}
            case DUEL -> {
                choices.getChildren().add(box(CapacityParams.FIRST));
                choices.getChildren().add(new Label("against"));
                choices.getChildren().add(box(CapacityParams.SECOND));
            }
            case NOISE, MASK -> choices.getChildren().add(box(CapacityParams.PHASE_RULE));
            case PICTURES -> choices.getChildren().add(box(CapacityParams.PICTURES));
        }
        if (topic == CapacityTopic.CURVE
                || topic == CapacityTopic.PICTURES
                || topic == CapacityTopic.DUEL
                || topic == CapacityTopic.NOISE
                || topic == CapacityTopic.MASK) {
            choices.getChildren().add(box(CapacityParams.LOADS));
        }
        measures.setVisible(topic != CapacityTopic.GROWTH);
        measures.setManaged(topic != CapacityTopic.GROWTH);
        CapacityMeasure own = measured.getOrDefault(topic, CapacityMeasure.OVERLAP);
        measures.offer(CapacityMeasure.HIDDEN, topic == CapacityTopic.MASK);
        measures.select(own);
        theory.setVisible(topic != CapacityTopic.GROWTH);
        theory.setManaged(topic != CapacityTopic.GROWTH);
        show(settings.values());
    }

    /** Made once, for it takes a while. */
    private <E extends Enum<E> & Labelled> Node box(ChoiceParam<E> param) {
        return boxes.computeIfAbsent(param.key(), key -> newBox(param));
    }

    private <E extends Enum<E> & Labelled> ComboBox<E> newBox(ChoiceParam<E> param) {
        ComboBox<E> box = Parts.choices("capacity-choice-" + param.key(), param.choices(), Labelled::label);
        box.setUserData(param);
        box.setAccessibleText(param.label());
        box.setTooltip(new Tooltip(param.label() + ": " + param.help()));
        box.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                settings.set(param, is);
            }
        });
        return box;
    }

    /** Draws the newest state of the experiment. */
    void render(CapacitySnapshot now) {
        shown = now;
        CapacityTopic topic = now.plan().topic();
        if (topic != laidOut) {
            layOut(topic);
        }
        ReplayRequest request = replay.request();
        if (request != null && !request.plan().withSeeds(1).equals(now.plan().withSeeds(1))) {
            replay.close();
            setRight(null);
        }
        draw();
    }

    /** Draws the replay on its way. */
    void renderReplay() {
        drawer.render(ReplayPane::render);
    }

    private void draw() {
        CapacitySnapshot now = shown;
        if (now == null) {
            return;
        }
        export.setDisable(now.isEmpty());
        CapacityMeasure share = measure;
        ReplayRequest request = replay.request();
        if (now.plan() instanceof CapacityPlan.Nothing nothing) {
            empty.setText(nothing.why());
            front(empty, label -> {});
        } else {
            switch (now.plan().topic()) {
                case CURVE, DUEL, PICTURES -> front(curves, c -> c.render(pane -> pane.render(now, share)));
                case NOISE, MASK -> front(phases, p -> p.render(pane -> pane.render(now, share, request)));
                case GROWTH -> front(growth, g -> g.render(pane -> pane.render(now)));
            }
        }
        if (getRight() != null) {
            drawer.render(pane -> pane.render(now, share));
        }
    }

    private <N extends Node> void front(N node, Consumer<N> drawing) {
        if (centre.getChildren().size() != 1
                || !node.equals(centre.getChildren().get(0))) {
            centre.getChildren().setAll(node);
        }
        drawing.accept(node);
    }
}
