package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.Recording;
import org.energyscape.lab.hopfield.HopfieldSnapshot.Track;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.jspecify.annotations.Nullable;

/** What the record of a recall says of it. Stateless. */
final class RecallFacts {
    /** How pictures became units. */
    static final String CODING = "spins";

    private RecallFacts() {}

    /**
     * What is known before the first step.
     *
     * @param kernels what computes
     * @param origin the run this one goes on from, or null
     */
    static RunHeader header(Recording recording, Setup setup, String kernels, RunHeader.@Nullable Origin origin) {
        return new RunHeader(
                HopfieldLab.ID,
                recording.preset(),
                setup.values().toMap(),
                setup.values().get(HopfieldParams.SEED),
                new RunHeader.Data(dataName(setup), dataHash(setup), null),
                CODING,
                RunHeader.Platform.here(recording.version(), kernels),
                origin);
    }

    /** {@code "Heart, 5 stored"}. */
    private static String dataName(Setup setup) {
        int chosen = Bench.chosen(setup);
        long stored = setup.gallery().stream().filter(GalleryItem::stored).count();
        return (chosen < 0 ? "no picture" : setup.gallery().get(chosen).name()) + ", " + stored + " stored";
    }

    /** Of the stored pictures, and of the one that is recalled. */
    static String dataHash(Setup setup) {
        byte[][] stored = setup.gallery().stream()
                .filter(GalleryItem::stored)
                .map(item -> item.picture().toBytes())
                .toArray(byte[][]::new);
        int chosen = Bench.chosen(setup);
        String ofStored = Hashes.of(stored);
        return chosen < 0
                ? ofStored
                : ofStored + " / "
                        + Hashes.of(setup.gallery().get(chosen).picture().toBytes());
    }

    /** Of the units of the free recall, then of the clamped one. */
    static String finalHash(HopfieldState end) {
        List<byte[]> spins = new ArrayList<>();
        for (RecallState recall : new RecallState[] {end.free(), end.clamped()}) {
            if (recall != null) {
                spins.add(recall.spins().toBytes());
            }
        }
        return Hashes.of(spins.toArray(byte[][]::new));
    }

    /** What has come of a recall at rest: {@code "Reached stored pattern 1 (Heart)"}. */
    static String verdict(@Nullable Track free, @Nullable Track clamped) {
        if (free != null && clamped != null) {
            return "Free: " + lower(free.words()) + ". Clamped: " + lower(clamped.words());
        }
        Track only = free != null ? free : clamped;
        return only == null ? "" : only.words();
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** What a recall that was stopped came to: {@code "Stopped in sweep 3"}. */
    static String stopped(HopfieldState end) {
        return "Stopped in sweep " + (end.sweeps() + 1);
    }
}
