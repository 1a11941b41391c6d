package org.energyscape.lab.rbm;

import java.util.List;
import java.util.Locale;
import org.energyscape.engine.run.MetricLog;

/** How the lab says things on screen. Numbers have a point and thin groups, whatever the machine's language. */
final class RbmWords {
    private RbmWords() {}

    /** {@code "epoch 12"} right after an epoch, {@code "epoch 12, batch 3 of 20"} inside the one that follows. */
    static String moment(RbmSnapshot.Place place) {
        return place.batch() == 0
                ? "epoch " + count(place.epoch())
                : "epoch " + count(place.epoch()) + ", batch " + place.batch() + " of " + place.batches();
    }

    /** A moment where there is little room: {@code "epoch 12 + 3/20"}. */
    static String brief(String moment) {
        return moment.replaceFirst(", batch (\\S+) of (\\S+)$", " + $1/$2");
    }

    static String position(RbmSnapshot snapshot) {
        String text = moment(snapshot.place());
        return "E" + text.substring(1);
    }

    static String position(GibbsSnapshot snapshot) {
        long steps = snapshot.step() / 2;
        return snapshot.step() == 0
                ? "Start"
                : snapshot.hiddenIsNewest() ? "Step " + count(steps) + " + h" : "Step " + count(steps);
    }

    /** What the curves are measured on: a cross-entropy without it means nothing. */
    static String curveTitle(RbmSnapshot.DataInfo data) {
        return data.coding().label() + " · " + data.name() + " · " + count(data.trainRows()) + " + "
                + count(data.validationRows());
    }

    /** The same, and shorter: the name of the data stands at the top of the lab too. */
    static String[] curveTitles(RbmSnapshot.DataInfo data) {
        String coding = data.coding().label();
        return new String[] {
            curveTitle(data),
            coding + " · " + count(data.trainRows()) + " + " + count(data.validationRows()),
            coding,
            ""
        };
    }

    /** What a picture was made from: data and coding, and, of chains, how far the machine had been trained. */
    static List<String> facts(RbmSnapshot shown, boolean ofChains) {
        String data = "Data: " + curveTitle(shown.data()) + " pictures of "
                + shown.data().width() + " \u00d7 " + shown.data().height();
        String after = "Trained to " + moment(shown.place()) + ", " + count(shown.step()) + " steps";
        return ofChains ? List.of(after, data) : List.of(data);
    }

    /** {@code 12,345}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three significant figures after a sign that is always there: biases and weights. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3g", value).replace('-', '\u2212');
    }

    /** Three significant figures. */
    static String length(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** One decimal, with a true minus. */
    static String nats(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '\u2212') + " nats";
    }

    /** Three decimals; near the ends as many nines or zeros as a student can read: 0.9998. */
    static String probability(double p) {
        return String.format(Locale.ROOT, p > 0.999 || p < 0.001 ? "%.4f" : "%.3f", p);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** The last point of the free-energy gap, or an empty text while there is none. */
    static String latestGap(MetricLog metrics) {
        Double gap = metrics.last(RbmSimulation.GAP);
        return gap == null ? "" : nats(gap);
    }
}
