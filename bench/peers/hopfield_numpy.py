"""The first asynchronous sweep of a Hopfield network in NumPy: N units in random order from a pattern with a fifth of its
units turned, fields kept up to date by one row of W at every flip, which is one call without a temporary array."""
import sys

import numpy as np

from go_line import serve

n = int(sys.argv[1])
random = np.random.default_rng(1)
patterns = np.where(random.random((n // 10, n)) < 0.5, -1, 1).astype(np.float32)
twice_w = patterns.T @ patterns * np.float32(2 / n)
np.fill_diagonal(twice_w, 0)
start = patterns[0] * np.where(random.random(n) < 0.2, -1, 1).astype(np.float32)
start_fields = twice_w @ start / 2
start_list = start.astype(int).tolist()
fields = start_fields.copy()
spins = list(start_list)


def reset():
    fields[:] = start_fields
    spins[:] = start_list


def sweep():
    h = fields
    field = h.item
    x = spins
    for i in random.permutation(n).tolist():
        if field(i) * x[i] < 0:
            if x[i] > 0:
                x[i] = -1
                np.subtract(h, twice_w[i], out=h)
            else:
                x[i] = 1
                np.add(h, twice_w[i], out=h)


serve(sweep, reset)
