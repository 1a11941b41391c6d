package org.energyscape.lab.rbm;

import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.param.Labelled;

/** How the grey values of the pictures become the visible units. Curves of different codings cannot be compared. */
public enum DataCoding implements Labelled {
    THRESHOLD("Threshold 0.5", "A pixel is 1 from grey 0.5 up, else 0.", "threshold") {
        @Override
        Binarise binarise() {
            return new Binarise.Threshold(0.5);
        }
    },
    RANDOM("Random", "A pixel is 1 with its grey value as probability, anew every epoch.", "random") {
        @Override
        Binarise binarise() {
            return new Binarise.Random();
        }
    },
    GREY("Grey", "A pixel keeps its grey value, taken for a probability.", "grey") {
        @Override
        Binarise binarise() {
            return new Binarise.KeepGrey();
        }
    };

    private final String label;
    private final String help;
    private final String key;

    DataCoding(String label, String help, String key) {
        this.label = label;
        this.help = help;
        this.key = key;
    }

    abstract Binarise binarise();

    @Override
    public String label() {
        return label;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String key() {
        return key;
    }
}
