package org.energyscape.lab.rbm.run;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.StateCodec;
import org.energyscape.lab.rbm.param.RbmParams;

/**
 * A {@link RbmState} as bytes: the step (long), the settings as JSON, epoch and place in it (int), m and n (int), W, b, c and
 * their velocities as raw float32, then particles, their exchanges (long) and running means, each array that may be missing
 * with its length before it. Every bit of every number is kept. Stateless.
 */
final class RbmStateCodec implements StateCodec {
    private static final JSON TEXT = JSON.std;

    @Override
    public int encodedBytes(SavedState state) {
        RbmState saved = (RbmState) state;
        CdState trainer = saved.trainer();
        long parameters = (long) trainer.weightUpdate().length
                + trainer.visibleBiasUpdate().length
                + trainer.hiddenBiasUpdate().length;
        long floats =
                2 * parameters + trainer.fantasy().length + trainer.visibleMean().length + trainer.hiddenMean().length;
        return Math.toIntExact(Long.BYTES
                + 9L * Integer.BYTES
                + settings(saved.values()).length
                + (long) Long.BYTES * trainer.swaps().length
                + Float.BYTES * floats);
    }

    @Override
    public void encode(SavedState state, ByteBuffer to) {
        RbmState saved = (RbmState) state;
        CdState trainer = saved.trainer();
        Rbm rbm = trainer.rbm();
        byte[] settings = settings(saved.values());
        to.putLong(saved.step()).putInt(settings.length).put(settings);
        to.putInt(trainer.epoch()).putInt(trainer.position());
        to.putInt(rbm.visible()).putInt(rbm.hidden());
        put(rbm.weights().data(), to);
        put(rbm.visibleBias(), to);
        put(rbm.hiddenBias(), to);
        put(trainer.weightUpdate(), to);
        put(trainer.visibleBiasUpdate(), to);
        put(trainer.hiddenBiasUpdate(), to);
        putWithLength(trainer.fantasy(), to);
        to.putInt(trainer.swaps().length);
        for (long count : trainer.swaps()) {
            to.putLong(count);
        }
        putWithLength(trainer.visibleMean(), to);
        putWithLength(trainer.hiddenMean(), to);
    }

    @Override
    public SavedState decode(ByteBuffer from) {
        long step = from.getLong();
        byte[] settings = new byte[from.getInt()];
        from.get(settings);
        int epoch = from.getInt();
        int position = from.getInt();
        int m = from.getInt();
        int n = from.getInt();
        Rbm rbm = new Rbm(new FloatMatrix(m, n, take(m * n, from)), take(m, from), take(n, from));
        CdState trainer = new CdState(
                epoch,
                position,
                rbm,
                take(m * n, from),
                take(m, from),
                take(n, from),
                take(from.getInt(), from),
                takeLongs(from.getInt(), from),
                take(from.getInt(), from),
                take(from.getInt(), from));
        return new RbmState(trainer, step, values(settings));
    }

    private static void put(float[] values, ByteBuffer to) {
        to.asFloatBuffer().put(values);
        to.position(to.position() + Float.BYTES * values.length);
    }

    private static void putWithLength(float[] values, ByteBuffer to) {
        to.putInt(values.length);
        put(values, to);
    }

    private static float[] take(int length, ByteBuffer from) {
        float[] values = new float[length];
        from.asFloatBuffer().get(values);
        from.position(from.position() + Float.BYTES * length);
        return values;
    }

    private static long[] takeLongs(int length, ByteBuffer from) {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = from.getLong();
        }
        return values;
    }

    private static byte[] settings(ParamValues values) {
        try {
            return TEXT.asString(values.toMap()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Settings cannot be written as JSON: " + values, e);
        }
    }

    private static ParamValues values(byte[] settings) {
        try {
            return ParamValues.fromMap(RbmParams.TRAINING, TEXT.mapFrom(new String(settings, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("Settings cannot be read back from JSON", e);
        }
    }
}
