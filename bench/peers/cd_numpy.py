"""One epoch of CD-1 in NumPy, float32: every array made once, products into given arrays, both gradients in one product."""
import sys

import numpy as np

from go_line import serve

HIDDEN, BATCH, RATE = 500, 100, np.float32(0.1)

rows = np.fromfile(sys.argv[1], dtype=np.uint8).reshape(-1, 784).astype(np.float32)
visible = rows.shape[1]
random = np.random.Generator(np.random.SFC64(1))
start = random.normal(0, 0.01, (visible, HIDDEN)).astype(np.float32)
w = start.copy()
b = np.zeros(visible, np.float32)
c = np.zeros(HIDDEN, np.float32)

# Data and reconstruction stand in one array, so that the gradient is one product twice as long.
v = np.empty((2 * BATCH, visible), np.float32)
h = np.empty((2 * BATCH, HIDDEN), np.float32)
v0, v1 = v[:BATCH], v[BATCH:]
h0, h1 = h[:BATCH], h[BATCH:]
uniform = np.empty((BATCH, HIDDEN), np.float32)
sample = np.empty((BATCH, HIDDEN), np.float32)
change = np.empty((visible, HIDDEN), np.float32)


def sigmoid(x):
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += np.float32(1)
    np.reciprocal(x, out=x)


def epoch():
    global b, c
    for first in range(0, len(rows), BATCH):
        v0[:] = rows[first : first + BATCH]
        np.dot(v0, w, out=h0)
        h0.__iadd__(c)
        sigmoid(h0)
        random.random(out=uniform, dtype=np.float32)
        np.less(uniform, h0, out=sample, casting="unsafe")
        np.dot(sample, w.T, out=v1)
        v1.__iadd__(b)
        sigmoid(v1)
        np.dot(v1, w, out=h1)
        h1.__iadd__(c)
        sigmoid(h1)
        b += RATE / BATCH * (v0.sum(axis=0) - v1.sum(axis=0))
        c += RATE / BATCH * (h0.sum(axis=0) - h1.sum(axis=0))
        np.multiply(v0, RATE / BATCH, out=v0)
        np.multiply(v1, -RATE / BATCH, out=v1)
        np.dot(v.T, h, out=change)
        np.add(w, change, out=w)


def reset():
    w[:] = start
    b[:] = 0
    c[:] = 0


serve(epoch, reset)
