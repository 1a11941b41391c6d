package org.energyscape.lab.rbm;

import java.util.List;
import org.energyscape.engine.run.MetricLog;

/** How the lab says where training stands and what it learns from. */
final class TrainingWords {
    private TrainingWords() {}

    /** {@code "epoch 12"} right after an epoch, {@code "epoch 12, batch 3 of 20"} inside the one that follows. */
    static String moment(RbmSnapshot.Place place) {
        return place.batch() == 0
                ? "epoch " + RbmWords.count(place.epoch())
                : "epoch " + RbmWords.count(place.epoch()) + ", batch " + place.batch() + " of " + place.batches();
    }

    /** A moment where there is little room: {@code "epoch 12 + 3/20"}. */
    static String brief(String moment) {
        return moment.replaceFirst(", batch (\\S+) of (\\S+)$", " + $1/$2");
    }

    static String position(RbmSnapshot snapshot) {
        String text = moment(snapshot.place());
        return "E" + text.substring(1);
    }

    /** What the curves are measured on: a cross-entropy without it means nothing. */
    static String curveTitle(RbmSnapshot.DataInfo data) {
        return data.coding().label() + " · " + data.name() + " · " + RbmWords.count(data.trainRows()) + " + "
                + RbmWords.count(data.validationRows());
    }

    /** What a picture was made from: data and coding, and, of chains, how far the machine had been trained. */
    static List<String> facts(RbmSnapshot shown, boolean ofChains) {
        String data = "Data: " + curveTitle(shown.data()) + " pictures of "
                + shown.data().width() + " \u00d7 " + shown.data().height();
        String after = "Trained to " + moment(shown.place()) + ", " + RbmWords.count(shown.step()) + " steps";
        return ofChains ? List.of(after, data) : List.of(data);
    }

    /** The last point of the free-energy gap, or an empty text while there is none. */
    static String latestGap(MetricLog metrics) {
        Double gap = metrics.last(RbmSimulation.GAP);
        return gap == null ? "" : RbmWords.nats(gap);
    }
}
