package org.energyscape.planted.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Planted: an engine with a clock and with chance of its own. */
public final class ChancyEngine {
    public double mathRandom() {
        return Math.random();
    }

    public long wallClock() {
        return System.currentTimeMillis() + System.nanoTime() + Instant.now().toEpochMilli();
    }

    public int unseeded() {
        return new Random().nextInt() + ThreadLocalRandom.current().nextInt();
    }

    public List<Integer> shuffled() {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(list);
        return list;
    }
}
