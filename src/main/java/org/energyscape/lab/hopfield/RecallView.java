package org.energyscape.lab.hopfield;

import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page of the recall: the stage above; gallery, overlaps and weights below. Draws snapshots. */
final class RecallView extends BorderPane {
    /** Set on the words of a process that has come to rest. */
    static final PseudoClass AT_REST = PseudoClass.getPseudoClass("at-rest");

    private final Later<StagePane> stage;
    private final Later<GalleryPane> gallery;
    private final Later<OverlapPanel> overlaps;
    private final Later<WeightPanel> weights;
    private final Later<DamagePane> damage;
    private final SidePane side = new SidePane();
    private @Nullable ParamValues shown;

    /** A view whose parts come one after the other. */
    RecallView(HopfieldController controller, Executor pieces, GalleryPane.Wishes wishes, Runnable onMeasure) {
        stage = new Later<>(
                pieces,
                () -> new StagePane(
                        step -> {
                            controller.damage(step);
                            side.front(damageTab());
                        },
                        controller::clearMask,
                        controller::clearDamage,
                        controller::ask));
        gallery = new Later<>(pieces, () -> new GalleryPane(wishes));
        overlaps = new Later<>(pieces, () -> new OverlapPanel(onMeasure));
        weights = new Later<>(pieces, WeightPanel::new);
        damage = new Later<>(pieces, () -> new DamagePane(damageWishes(controller)));
        side.add("weights-tab", "Weights", weights);
        side.add("damage-tab", "Damage", damage);
        SplitPane below = new SplitPane(gallery, overlaps, side);
        below.setDividerPositions(0.335, 0.735);
        SplitPane all = new SplitPane(stage, below);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.6);
        setCenter(all);
    }

    private Node damageTab() {
        return damage;
    }

    private static DamagePane.Wishes damageWishes(HopfieldController controller) {
        return new DamagePane.Wishes() {
            @Override
            public void steps(DamageSteps steps) {
                controller.steps(steps);
            }

            @Override
            public void withoutNoise() {
                controller.params().set(HopfieldParams.NOISE, 0.0);
            }

            @Override
            public void withoutMask() {
                controller.params().set(HopfieldParams.MASK, MaskChoice.NONE);
            }
        };
    }

    /** Shows the settings as they stand; at once, since the list of steps is drawn from them. */
    void show(ParamValues values) {
        if (!values.equals(shown)) {
            shown = values;
            damage.render(pane -> pane.show(values));
        }
    }

    /** Words under the overlaps: the measured recall rates. */
    void setMeasured(String words) {
        overlaps.get().setMeasured(words);
    }

    void render(HopfieldSnapshot snapshot) {
        stage.render(pane -> pane.render(snapshot));
        gallery.render(pane -> pane.render(snapshot));
        overlaps.render(panel -> panel.render(snapshot));
        weights.render(panel -> panel.render(snapshot));
    }
}
