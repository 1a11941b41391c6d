package org.energyscape.engine.math;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link RowLoops} in vector instructions; what does not fill a vector at the end of a row is done by the scalar functions,
 * which have the same bits. Multiplications and additions are not fused here, so that those bits are the same on every
 * processor and in {@link PlainKernels}.
 *
 * <p>Like {@link VectorTiles} it is only used as one hidden class for each width. What keeps the compiler from making
 * objects of vectors, which is ten times slower:
 *
 * <ul>
 *   <li>the loops of σ, softplus and sampling stand in methods of more than 325 bytecodes, which are not inlined: a caller that
 *       takes in several of them outgrows what the compiler is ready to look through. So e^-|x|, operation by operation as
 *       {@link Activations} does it, stands here twice;
 *   <li>short loops over arrays, which carry nothing from one turn to the next but the index;
 *   <li>what comes of a reinterpretation or conversion is only handed to an operation of a vector that is known as such.
 * </ul>
 */
final class VectorRows implements RowLoops {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());
    private static final int LANES = SPECIES.length();
    private static final int[] WEYL_STEPS = weylSteps();

    /** Lanes whose activity makes the row of a table. */
    private static final int GROUP = Math.min(LANES, 8);

    /**
     * For each pattern of active lanes in a group as many numbers as a vector has lanes: the active lanes in rising order, then
     * anything. Whole vectors, since those of a second width become objects.
     */
    private static final int[] ACTIVE_LANES = activeLanes();

    private static final float TWO_23 = 1 << 23;
    private static final int TWO_23_BITS = Float.floatToRawIntBits(TWO_23);

    private static final IntVector LANE_BITS = IntVector.fromArray(INTS, laneBits(), 0);

    private static int[] activeLanes() {
        int[] table = new int[LANES << GROUP];
        for (int pattern = 0; pattern < 1 << GROUP; pattern++) {
            int n = pattern * LANES;
            for (int lane = 0; lane < GROUP; lane++) {
                if ((pattern >> lane & 1) != 0) {
                    table[n++] = lane;
                }
            }
        }
        return table;
    }

    private static int[] laneBits() {
        int[] bits = new int[LANES];
        for (int i = 0; i < LANES; i++) {
            bits[i] = 1 << i;
        }
        return bits;
    }

    private static VectorSpecies<Float> species() {
        try {
            int bits = MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, Integer.class);
            return VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] weylSteps() {
        int[] steps = new int[LANES];
        for (int i = 0; i < LANES; i++) {
            steps[i] = i * CounterBits.WEYL;
        }
        return steps;
    }

    @Override
    public int countNonZero(float[] x, int at, int n) {
        IntVector counts = IntVector.zero(INTS);
        int j = 0;
        for (; j + LANES <= n; j += LANES) {
            VectorMask<Integer> set = FloatVector.fromArray(SPECIES, x, at + j)
                    .compare(VectorOperators.NE, 0)
                    .cast(INTS);
            counts = counts.add(IntVector.zero(INTS).blend(1, set));
        }
        int count = counts.reduceLanes(VectorOperators.ADD);
        for (; j < n; j++) {
            count += x[at + j] != 0 ? 1 : 0;
        }
        return count;
    }

    /** Without a jump, since which unit is active cannot be foretold: a pattern of eight lanes is looked up at once. */
    @Override
    public int listNonZero(float[] x, int at, int from, int to, int[] index, int n) {
        int end = n;
        int k = from;
        for (; k + LANES <= to; k += LANES) {
            VectorMask<Integer> set = FloatVector.fromArray(SPECIES, x, at + k)
                    .compare(VectorOperators.NE, 0)
                    .cast(INTS);
            int pattern = IntVector.zero(INTS).blend(LANE_BITS, set).reduceLanes(VectorOperators.OR);
            for (int g = 0; g < LANES; g += GROUP) {
                int part = pattern >>> g & (1 << GROUP) - 1;
                IntVector.fromArray(INTS, ACTIVE_LANES, part * LANES).add(k + g).intoArray(index, end);
                end += Integer.bitCount(part);
            }
        }
        for (; k < to; k++) {
            index[end] = k;
            // 1 unless the entry is 0 or -0.
            end += -(Float.floatToRawIntBits(x[at + k]) & 0x7FFFFFFF) >>> 31;
        }
        return end;
    }

    @Override
    public void sigmoid(float[] x, int at, int n, float[] scratch) {
        int whole = n - n % LANES;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, at + j).abs();
            a = a.blend(Activations.LARGEST_MAGNITUDE, a.compare(VectorOperators.GT, Activations.LARGEST_MAGNITUDE));
            FloatVector t = a.mul(-Activations.LOG2_E).add(Activations.ROUNDER);
            FloatVector k = t.sub(Activations.ROUNDER);
            FloatVector r = a.add(k.mul(Activations.LN2_HIGH)).add(k.mul(Activations.LN2_LOW));
            FloatVector q = r.mul(r);
            FloatVector low = r.mul(Activations.E1).add(1);
            FloatVector middle = r.mul(Activations.E3).add(Activations.E2);
            FloatVector high = r.mul(Activations.E5).add(Activations.E4);
            FloatVector p = high.mul(q).add(middle).mul(q).add(low);
            IntVector power =
                    t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(Activations.ONE_BITS);
            p.mul(power.reinterpretAsFloats()).intoArray(scratch, j);
        }
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector e = FloatVector.fromArray(SPECIES, scratch, j);
            VectorMask<Float> negative =
                    FloatVector.fromArray(SPECIES, x, at + j).compare(VectorOperators.LT, 0);
            one.blend(e, negative).div(e.add(one)).intoArray(x, at + j);
        }
        for (int j = whole; j < n; j++) {
            x[at + j] = Activations.sigmoid(x[at + j]);
        }
    }

    @Override
    public void softplus(float[] x, int at, float[] out, int outAt, int n) {
        int whole = n - n % LANES;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, at + j).abs();
            a = a.blend(Activations.LARGEST_MAGNITUDE, a.compare(VectorOperators.GT, Activations.LARGEST_MAGNITUDE));
            FloatVector t = a.mul(-Activations.LOG2_E).add(Activations.ROUNDER);
            FloatVector k = t.sub(Activations.ROUNDER);
            FloatVector r = a.add(k.mul(Activations.LN2_HIGH)).add(k.mul(Activations.LN2_LOW));
            FloatVector q = r.mul(r);
            FloatVector low = r.mul(Activations.E1).add(1);
            FloatVector middle = r.mul(Activations.E3).add(Activations.E2);
            FloatVector high = r.mul(Activations.E5).add(Activations.E4);
            FloatVector p = high.mul(q).add(middle).mul(q).add(low);
            IntVector power =
                    t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(Activations.ONE_BITS);
            p.mul(power.reinterpretAsFloats()).intoArray(out, outAt + j);
        }
        for (int j = 0; j < whole; j += LANES) {
            FloatVector z = FloatVector.fromArray(SPECIES, x, at + j);
            FloatVector e = FloatVector.fromArray(SPECIES, out, outAt + j);
            FloatVector s = e.div(e.add(2));
            FloatVector q = s.mul(s);
            FloatVector p = FloatVector.broadcast(SPECIES, 1 / 15f);
            p = p.mul(q).add(1 / 13f);
            p = p.mul(q).add(1 / 11f);
            p = p.mul(q).add(1 / 9f);
            p = p.mul(q).add(1 / 7f);
            p = p.mul(q).add(1 / 5f);
            p = p.mul(q).add(1 / 3f);
            p = p.mul(q).add(1);
            z.blend(0, z.compare(VectorOperators.LT, 0)).add(s.mul(2).mul(p)).intoArray(out, outAt + j);
        }
        for (int j = whole; j < n; j++) {
            out[outAt + j] = Activations.softplus(x[at + j]);
        }
    }

    @Override
    public void sample(float[] p, int pAt, int key0, int key1, int column, float[] s, int sAt, int n, float[] scratch) {
        int whole = n - n % LANES;
        int start = key0 + column * CounterBits.WEYL;
        for (int j = 0; j < whole; j += LANES) {
            IntVector x = IntVector.fromArray(INTS, WEYL_STEPS, 0).add(start + j * CounterBits.WEYL);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 17))
                    .mul(CounterBits.FIRST)
                    .add(key1);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 11))
                    .mul(CounterBits.SECOND);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 15))
                    .mul(CounterBits.THIRD);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 14));
            // The upper 23 of 24 bits as the fraction of a number from 2²³ on, the last one as 0 or 1.
            IntVector upper = x.lanewise(VectorOperators.LSHR, 9).lanewise(VectorOperators.OR, TWO_23_BITS);
            IntVector last = x.lanewise(VectorOperators.LSHL, 23)
                    .lanewise(VectorOperators.ASHR, 31)
                    .lanewise(VectorOperators.AND, Activations.ONE_BITS);
            FloatVector half = FloatVector.broadcast(SPECIES, -TWO_23).add(upper.reinterpretAsFloats());
            half.add(half)
                    .add(last.reinterpretAsFloats())
                    .mul(FloatVector.broadcast(SPECIES, CounterBits.UNIT))
                    .intoArray(scratch, j);
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector uniform = FloatVector.fromArray(SPECIES, scratch, j);
            VectorMask<Float> below = uniform.compare(VectorOperators.LT, FloatVector.fromArray(SPECIES, p, pAt + j));
            zero.blend(one, below).intoArray(s, sAt + j);
        }
        for (int j = whole; j < n; j++) {
            s[sAt + j] = CounterBits.uniform(key0, key1, column + j) < p[pAt + j] ? 1 : 0;
        }
    }

    @Override
    public void addScaled(float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int n) {
        int j = 0;
        for (; j + LANES <= n; j += LANES) {
            FloatVector.fromArray(SPECIES, x, xAt + j)
                    .mul(alpha)
                    .add(FloatVector.fromArray(SPECIES, y, yAt + j).mul(beta))
                    .intoArray(y, yAt + j);
        }
        for (; j < n; j++) {
            y[yAt + j] = alpha * x[xAt + j] + beta * y[yAt + j];
        }
    }

    @Override
    public float peak(int n) {
        FloatVector a = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector b = FloatVector.broadcast(SPECIES, 1e-3f);
        FloatVector s0 = b;
        FloatVector s1 = b;
        FloatVector s2 = b;
        FloatVector s3 = b;
        FloatVector s4 = b;
        FloatVector s5 = b;
        FloatVector s6 = b;
        FloatVector s7 = b;
        FloatVector s8 = b;
        FloatVector s9 = b;
        FloatVector s10 = b;
        FloatVector s11 = b;
        for (int i = 0; i < n; i++) {
            s0 = a.fma(b, s0);
            s1 = a.fma(b, s1);
            s2 = a.fma(b, s2);
            s3 = a.fma(b, s3);
            s4 = a.fma(b, s4);
            s5 = a.fma(b, s5);
            s6 = a.fma(b, s6);
            s7 = a.fma(b, s7);
            s8 = a.fma(b, s8);
            s9 = a.fma(b, s9);
            s10 = a.fma(b, s10);
            s11 = a.fma(b, s11);
        }
        FloatVector all = s0.add(s1)
                .add(s2)
                .add(s3)
                .add(s4)
                .add(s5)
                .add(s6)
                .add(s7)
                .add(s8)
                .add(s9)
                .add(s10)
                .add(s11);
        return all.lane(0);
    }
}
