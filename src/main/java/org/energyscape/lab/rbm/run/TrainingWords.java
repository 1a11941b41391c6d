package org.energyscape.lab.rbm.run;

import java.util.List;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.explain.RbmWords;

/** How the lab says where training stands and what it learns from. */
public final class TrainingWords {
    private TrainingWords() {}

    /** {@code "epoch 12"} right after an epoch, {@code "epoch 12, batch 3 of 20"} inside the one that follows. */
    public static String moment(RbmSnapshot.Place place) {
        return place.batch() == 0
                ? "epoch " + RbmWords.count(place.epoch())
                : "epoch " + RbmWords.count(place.epoch()) + ", batch " + place.batch() + " of " + place.batches();
    }

    /** A moment where there is little room: {@code "epoch 12 + 3/20"}. */
    public static String brief(String moment) {
        return moment.replaceFirst(", batch (\\S+) of (\\S+)$", " + $1/$2");
    }

    public static String position(RbmSnapshot snapshot) {
        String text = moment(snapshot.place());
        return "E" + text.substring(1);
    }

    /** What the curves are measured on: a cross-entropy without it means nothing. */
    public static String curveTitle(RbmSnapshot.DataInfo data) {
        return data.coding().label() + " · " + data.name() + " · " + RbmWords.count(data.trainRows()) + " + "
                + RbmWords.count(data.validationRows());
    }

    /** The same, and shorter: the name of the data stands at the top of the lab too. */
    public static String[] curveTitles(RbmSnapshot.DataInfo data) {
        String coding = data.coding().label();
        return new String[] {
            curveTitle(data),
            coding + " · " + RbmWords.count(data.trainRows()) + " + " + RbmWords.count(data.validationRows()),
            coding,
            ""
        };
    }

    /** What a picture was made from: data and coding, and, of chains, how far the machine had been trained. */
    public static List<String> facts(RbmSnapshot shown, boolean ofChains) {
        String data = "Data: " + curveTitle(shown.data()) + " pictures of "
                + shown.data().width() + " \u00d7 " + shown.data().height();
        String after = "Trained to " + moment(shown.place()) + ", " + RbmWords.count(shown.step()) + " steps";
        return ofChains ? List.of(after, data) : List.of(data);
    }

    /** The last point of the free-energy gap, or an empty text while there is none. */
    public static String latestGap(MetricLog metrics) {
        Double gap = metrics.last(RbmSimulation.GAP);
        return gap == null ? "" : RbmWords.nats(gap);
    }
}
