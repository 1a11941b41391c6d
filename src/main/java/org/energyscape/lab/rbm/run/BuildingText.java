package org.energyscape.lab.rbm.run;

import java.util.Locale;
import org.energyscape.engine.ProgressSink;
import org.energyscape.lab.rbm.explain.RbmWords;

/** What a worker says of itself while it builds a run; written there, read on any thread. */
public final class BuildingText implements ProgressSink {
    private static final String PREPARING = "Preparing";

    private volatile String words = PREPARING;

    @Override
    public void report(double fraction, String text) {
        String sentence =
                text.isEmpty() ? PREPARING : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        words = fraction < 0 ? sentence : sentence + " " + RbmWords.percent(fraction);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    /** {@code "Writing digits 40 %"}. */
    public String words() {
        return words;
    }
}
