package org.energyscape.lab.hopfield;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.energyscape.engine.data.Corruption;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * One way to damage a picture. Only {@link Hide}, {@link Show} and {@link Half} change what is known: after the others no
 * pixel is marked, so that nobody can tell which are wrong. Immutable.
 */
sealed interface DamageStep {
    /** The word that begins it in text: {@code "salt"}. */
    String kind();

    /** What follows the word: {@code "0.1"}. */
    String arguments();

    /** What it does, on screen, for a picture of the given side. */
    String title(int side);

    /** Whether {@link #arguments} are few enough to be typed. */
    default boolean isTyped() {
        return true;
    }

    /** The picture one step on. */
    DamagedPicture applyTo(DamagedPicture before, RandomKey key);

    /** The step as text, which {@link DamageSteps#parse} reads back. */
    default String text() {
        return kind() + " " + arguments();
    }

    /** Each pixel turned with this probability. */
    record Flip(double probability) implements DamageStep {
        @Override
        public String kind() {
            return "flip";
        }

        @Override
        public String arguments() {
            return number(probability);
        }

        @Override
        public String title(int side) {
            return "Flip noise";
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            return before.with(Corruption.flipSpins(before.spins(), probability, key));
        }
    }

    /** Each pixel made ink or paper, half and half, with this probability; so half of them change. */
    record SaltAndPepper(double probability) implements DamageStep {
        @Override
        public String kind() {
            return "salt";
        }

        @Override
        public String arguments() {
            return number(probability);
        }

        @Override
        public String title(int side) {
            return "Salt and pepper";
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            return before.with(Corruption.saltAndPepperSpins(before.spins(), probability, key));
        }
    }

    /** Gaussian noise of this standard deviation on the values -1 and +1, then ink where the sum is above zero. */
    record Gauss(double deviation) implements DamageStep {
        @Override
        public String kind() {
            return "gauss";
        }

        @Override
        public String arguments() {
            return number(deviation);
        }

        @Override
        public String title(int side) {
            return "Gaussian noise";
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            return before.with(Corruption.gaussianSpins(before.spins(), deviation, key));
        }
    }

    /** The picture moved, hidden pixels with it; what comes in is known. */
    record Shift(int dx, int dy, Edge edge) implements DamageStep {
        /** What comes in at the rim. */
        enum Edge {
            /** What went out at the other side. */
            WRAP,
            PAPER,
            INK
        }

        @Override
        public String kind() {
            return "shift";
        }

        @Override
        public String arguments() {
            return dx + " " + dy + " " + word(edge);
        }

        @Override
        public String title(int side) {
            return "Shift";
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            int side = before.side();
            float[] veil = new float[side * side];
            before.hidden().stream().forEach(i -> veil[i] = 1);
            BitSet hidden = new BitSet();
            float[] moved = shifted(veil, side, 0);
            for (int i = 0; i < moved.length; i++) {
                hidden.set(i, moved[i] > 0);
            }
            return new DamagedPicture(side, shifted(before.spins(), side, edge == Edge.INK ? 1 : -1), hidden);
        }

        private float[] shifted(float[] picture, int side, float background) {
            return edge == Edge.WRAP
                    ? Corruption.shiftAround(picture, side, side, dx, dy)
                    : Corruption.shift(picture, side, side, dx, dy, background);
        }
    }

    /** Pixels painted over. Nobody knows that something lies there: a hidden pixel below counts as seen again. */
    record Cover(Paint paint, Cells cells) implements DamageStep {
        /** What is painted. */
        enum Paint {
            INK,
            PAPER,
            /** A unit cannot be grey: half of the pixels are ink, at random. */
            GREY
        }

        @Override
        public String kind() {
            return "cover";
        }

        @Override
        public String arguments() {
            return word(paint) + " " + cells.text();
        }

        @Override
        public String title(int side) {
            return "Cover " + count(cells, side) + " with " + word(paint);
        }

        @Override
        public boolean isTyped() {
            return cells.boxes().size() == 1;
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            BitSet covered = cells.pixels(before.side());
            float[] spins = before.spins().clone();
            RandomStream random = key.stream();
            for (int i = 0; i < spins.length; i++) {
                boolean ink = random.nextBoolean();
                if (covered.get(i)) {
                    spins[i] = paint == Paint.INK || (paint == Paint.GREY && ink) ? 1 : -1;
                }
            }
            BitSet hidden = (BitSet) before.hidden().clone();
            hidden.andNot(covered);
            return new DamagedPicture(before.side(), spins, hidden);
        }
    }

    /** Pixels hidden: everybody knows that they are unknown. */
    record Hide(Cells cells) implements DamageStep {
        @Override
        public String kind() {
            return "hide";
        }

        @Override
        public String arguments() {
            return cells.text();
        }

        @Override
        public String title(int side) {
            return "Hide " + count(cells, side);
        }

        @Override
        public boolean isTyped() {
            return cells.boxes().size() == 1;
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            BitSet hidden = cells.pixels(before.side());
            hidden.or(before.hidden());
            return before.withHidden(hidden);
        }
    }

    /** Hidden pixels shown again, with the value they would have. */
    record Show(Cells cells) implements DamageStep {
        @Override
        public String kind() {
            return "show";
        }

        @Override
        public String arguments() {
            return cells.text();
        }

        @Override
        public String title(int side) {
            return "Show " + count(cells, side);
        }

        @Override
        public boolean isTyped() {
            return cells.boxes().size() == 1;
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            BitSet hidden = (BitSet) before.hidden().clone();
            hidden.andNot(cells.pixels(before.side()));
            return before.withHidden(hidden);
        }
    }

    /** Half of the picture hidden. */
    record Half(Mask.Half half) implements DamageStep {
        @Override
        public String kind() {
            return "half";
        }

        @Override
        public String arguments() {
            return word(half);
        }

        @Override
        public String title(int side) {
            return "Hide a half";
        }

        @Override
        public DamagedPicture applyTo(DamagedPicture before, RandomKey key) {
            BitSet hidden = Mask.half(before.side(), before.side(), half).toBitSet();
            hidden.or(before.hidden());
            return before.withHidden(hidden);
        }
    }

    /** The shortest text of a number. */
    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String count(Cells cells, int side) {
        int pixels = cells.pixels(side).cardinality();
        return pixels + (pixels == 1 ? " pixel" : " pixels");
    }

    /** Whether two steps are strokes of one brush, which a list need not tell apart. */
    static boolean isSameBrush(DamageStep one, DamageStep other) {
        return one.kind().equals(other.kind())
                && (one instanceof Hide
                        || one instanceof Show
                        || (one instanceof Cover first
                                && other instanceof Cover second
                                && first.paint() == second.paint()));
    }

    /** The choice of this name. */
    static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> word(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(DamageStep::word)
                                        .toList())));
    }
}
