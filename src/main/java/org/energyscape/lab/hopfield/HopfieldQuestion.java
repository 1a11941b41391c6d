package org.energyscape.lab.hopfield;

/**
 * Which unit the student has asked about.
 *
 * @param process whose state is looked at
 * @param unit its number, or -1 for no question
 */
public record HopfieldQuestion(Kind process, int unit) {
    /** Nothing was asked. */
    public static final HopfieldQuestion NONE = new HopfieldQuestion(Kind.FREE, -1);

    /** The two recalls of the lab. */
    public enum Kind {
        FREE("free recall"),
        CLAMPED("clamped recall");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
