package org.energyscape.lab.rbm.param;

import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.param.Labelled;

/** How the grey values of the pictures become the visible units. Curves of different codings cannot be compared. */
public enum DataCoding implements Labelled {
    THRESHOLD("threshold", "Threshold 0.5", "A pixel is 1 from grey 0.5 up, else 0.") {
        @Override
        public Binarise binarise() {
            return new Binarise.Threshold(0.5);
        }
    },
    RANDOM("random", "Random", "A pixel is 1 with its grey value as probability, anew every epoch.") {
        @Override
        public Binarise binarise() {
            return new Binarise.Random();
        }
    },
    GREY("grey", "Grey", "A pixel keeps its grey value, taken for a probability.") {
        @Override
        public Binarise binarise() {
            return new Binarise.KeepGrey();
        }
    };

    private final Words words;

    DataCoding(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    public abstract Binarise binarise();
}
