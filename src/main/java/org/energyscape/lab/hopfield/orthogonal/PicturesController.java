package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.jspecify.annotations.Nullable;

/**
 * Compares the stored pictures and makes them orthogonal, as jobs. What belongs to pictures that are no longer stored is
 * dropped. Holds no Node; used on the FX thread.
 */
final class PicturesController {
    private final LabSettings settings;
    private final Background background;
    private final PartContext.Wishes wishes;
    private final int threads;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private @Nullable Memories memories;
    private @Nullable PictureFacts facts;
    private @Nullable MadeOrthogonal made;
    private boolean shown;
    private int version;
    private Runnable cancelComparing = () -> {};
    private Runnable cancelMaking = () -> {};

    PicturesController(LabSettings settings, Background background, PartContext.Wishes wishes, int threads) {
        this.settings = settings;
        this.background = background;
        this.wishes = wishes;
        this.threads = threads;
    }

    /** What is in memory has changed; nothing else of it matters here. */
    void remember(Memories now) {
        Memories before = memories;
        memories = now;
        if (before != null
                && before.stored().equals(now.stored())
                && before.network().equals(now.network())
                && before.side() == now.side()) {
            return;
        }
        cancel();
        cancelComparing.run();
        facts = null;
        made = null;
        version++;
        if (shown) {
            compare();
        }
    }

    /** The view is looked at: there must be something to see. */
    void shown() {
        shown = true;
        if (facts == null) {
            compare();
        }
    }

    void hidden() {
        shown = false;
    }

    private void compare() {
        Memories now = memories;
        if (now == null || now.stored().isEmpty()) {
            return;
        }
        HopfieldNetwork network = now.network();
        cancelComparing.run();
        cancelComparing = background.run(
                "Comparing stored pictures",
                progress -> PictureFacts.of(network, progress),
                found -> {
                    if (sameMemories(now)) {
                        facts = found;
                        version++;
                    }
                },
                () -> {});
    }

    /** Whether what was asked of these memories still holds. */
    private boolean sameMemories(Memories asked) {
        Memories now = memories;
        return now != null
                && now.network().equals(asked.network())
                && now.stored().equals(asked.stored());
    }

    /** Whether there is anything to make orthogonal. */
    boolean canMake() {
        return facts != null && stored().size() >= 2 && !working.get();
    }

    /** Makes the stored pictures orthogonal; does nothing while that is under way or with fewer than two. */
    void orthogonalise() {
        Memories now = memories;
        if (now == null || !canMake()) {
            return;
        }
        double noise = settings.values().get(OrthogonalParams.NOISE);
        working.set(true);
        cancelMaking = background.run(
                "Making " + now.stored().size() + " pictures orthogonal",
                progress -> MadeOrthogonal.of(now.network(), noise, now.seed(), threads, progress),
                result -> {
                    if (sameMemories(now)) {
                        made = result;
                        version++;
                    }
                },
                () -> {
                    if (sameMemories(now)) {
                        working.set(false);
                    }
                });
    }

    /** Stops making pictures orthogonal. */
    void cancel() {
        cancelMaking.run();
        cancelMaking = () -> {};
        working.set(false);
    }

    /** Stores the new pictures in place of those they were made from, which stay in the gallery. */
    void store() {
        MadeOrthogonal result = made;
        List<GalleryItem> originals = stored();
        if (result == null) {
            return;
        }
        for (int mu = 0; mu < originals.size(); mu++) {
            wishes.store(originals.get(mu).name() + " ⊥", result.patterns().get(mu));
        }
        originals.forEach(item -> wishes.forget(item.id()));
    }

    List<GalleryItem> stored() {
        Memories now = memories;
        return now == null ? List.of() : now.stored();
    }

    /** What is in memory, or null before it is known. */
    @Nullable
    Memories memories() {
        return memories;
    }

    /** What the stored pictures have in common, or null while it is not known. */
    @Nullable
    PictureFacts facts() {
        return facts;
    }

    /** What became of them, or null. */
    @Nullable
    MadeOrthogonal made() {
        return made;
    }

    /** Rises whenever there is something new to draw. */
    int version() {
        return version;
    }

    /** Whether pictures are being made orthogonal. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void close() {
        cancel();
        cancelComparing.run();
    }
}
