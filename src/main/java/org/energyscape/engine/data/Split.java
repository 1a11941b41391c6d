package org.energyscape.engine.data;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.energyscape.engine.math.RandomKey;

/**
 * A data set divided into training, validation and test rows.
 *
 * <p>Rows are shuffled by the key first; the same key gives the same split. Stratified, each part has every label in the
 * proportion of the whole, to within one or two rows. A part may be empty.
 *
 * @param train what a model learns from
 * @param validation what choices are judged on
 * @param test what is looked at once
 */
public record Split(Dataset train, Dataset validation, Dataset test) {
    /** Whether labels may fall as chance has it. */
    public enum Order {
        /** A plain shuffle. */
        SHUFFLED,
        /** A shuffle that keeps the proportion of the labels in each part. */
        STRATIFIED
    }

    /** Parts of the given sizes; rows beyond their sum are left out. */
    public static Split byCounts(Dataset data, int train, int validation, int test, Order order, RandomKey key) {
        long sum = (long) train + validation + test;
        if (train < 0 || validation < 0 || test < 0 || sum > data.size()) {
            throw new IllegalArgumentException("Cannot split " + data.size() + " rows of " + data.name() + " into "
                    + train + " + " + validation + " + " + test);
        }
        int[] rows = order == Order.STRATIFIED ? stratified(data.labels(), key) : shuffled(data.size(), key);
        return new Split(
                part(data, "train", rows, 0, train, key),
                part(data, "validation", rows, train, train + validation, key),
                part(data, "test", rows, train + validation, (int) sum, key));
    }

    /** Training and validation take the given shares, rounded; the test part takes the rest. */
    public static Split byFractions(Dataset data, double train, double validation, Order order, RandomKey key) {
        if (!(train >= 0 && validation >= 0 && train + validation <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "Shares must be 0 or more and at most 1 together, found " + train + " and " + validation);
        }
        int first = (int) Math.round(train * data.size());
        int second = (int) Math.min(data.size() - first, Math.round(validation * data.size()));
        return byCounts(data, first, second, data.size() - first - second, order, key);
    }

    private static Dataset part(Dataset data, String name, int[] rows, int from, int to, RandomKey key) {
        int[] picked = Arrays.copyOfRange(rows, from, to);
        // The stratified order runs through the labels in turn; minibatches want chance.
        key.child(name).stream().shuffle(picked);
        return data.select(data.name() + ", " + name, picked);
    }

    private static int[] shuffled(int size, RandomKey key) {
        int[] rows = new int[size];
        Arrays.setAll(rows, i -> i);
        key.child("split").stream().shuffle(rows);
        return rows;
    }

    /**
     * The k-th of the n rows of a label stands at (k + 1/2) / n of the way, so that any stretch of the order has the
     * labels in proportion, and the sizes of the parts come out exactly without any apportionment. Ties fall by the
     * shuffle.
     */
    private static int[] stratified(int[] labels, RandomKey key) {
        int[] rows = shuffled(labels.length, key);
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int label : labels) {
            sizes.merge(label, 1, Integer::sum);
        }
        TreeMap<Integer, Integer> ranks = new TreeMap<>();
        double[] places = new double[rows.length];
        for (int row : rows) {
            int label = labels[row];
            int rank = ranks.merge(label, 1, Integer::sum) - 1;
            places[row] = (rank + 0.5) / sizes.getOrDefault(label, 1);
        }
        return IntStream.of(rows)
                .boxed()
                .sorted((a, b) -> Double.compare(places[a], places[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
