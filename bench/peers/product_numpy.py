"""One of the three products of a training step by NumPy's BLAS, dense float32: vw, hwt or vth. The gradient is written, not
added to what was there, which is a little less than ours does."""
import sys

import numpy as np

from go_line import serve

random = np.random.default_rng(1)
v = random.random((100, 784), np.float32)
h = random.random((100, 500), np.float32)
w = random.random((784, 500), np.float32)
left, right = {"vw": (v, w), "hwt": (h, w.T), "vth": (v.T, h)}[sys.argv[1]]
out = np.empty((left.shape[0], right.shape[1]), np.float32)

serve(lambda: np.dot(left, right, out=out))
