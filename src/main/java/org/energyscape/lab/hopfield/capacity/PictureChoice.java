package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.param.Labelled;

/** Which pictures are compared with random patterns. */
public enum PictureChoice implements Labelled {
    DIGITS("digits", "Written digits", "Digits by many hands, as many as the load asks for."),
    GALLERY("gallery", "Gallery", "The pictures of the gallery, stored or not; loads go up to their number.");

    private final Words words;

    PictureChoice(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
