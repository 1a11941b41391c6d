package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.ParamException;

/** At which loads is measured. */
public enum LoadRange implements Labelled {
    LOW("low", "Up to 0.3", "Twenty loads from 0.015 to 0.3, where Hebb's rule breaks down."),
    FULL("full", "Up to 1", "Twenty loads from 0.05 to 1, up to the limit of projection."),
    OWN("own", "Own loads", "The loads written below.");

    static final String EXPECTED = "1 to 60 loads that ascend, above 0 and up to 2, such as 0.05 0.1 0.138 0.2";

    private static final int STEPS = 20;
    private static final int MOST = 60;
    private static final double GREATEST = 2;

    private final Words words;

    LoadRange(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    List<Double> loads(String own) {
        return switch (this) {
            case LOW -> steps(0.015);
            case FULL -> steps(0.05);
            case OWN -> parse("capacityOwnLoads", own);
        };
    }

    private static List<Double> steps(double step) {
        List<Double> loads = new ArrayList<>();
        for (int k = 1; k <= STEPS; k++) {
            // Rounded, so that no number ends in a row of nines.
            loads.add(Math.round(k * step * 1000) / 1000.0);
        }
        return loads;
    }

    /** Loads as they are typed, with spaces or commas between them. */
    static List<Double> parse(String key, String text) {
        List<Double> loads = new ArrayList<>();
        double before = 0;
        for (String word : text.strip().split("[\\s,;]+", -1)) {
            double load;
            try {
                load = Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw new ParamException(key, word, EXPECTED);
            }
            if (!(load > before && load <= GREATEST) || loads.size() == MOST) {
                throw new ParamException(key, word, EXPECTED);
            }
            loads.add(load);
            before = load;
        }
        return loads;
    }
}
