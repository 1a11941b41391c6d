"""One step of a modern Hopfield network in NumPy, float32: x <- X^T softmax(beta X x) for 10,000 memories of 784."""
import numpy as np

from go_line import serve

MEMORIES, UNITS, BETA = 10_000, 784, np.float32(0.05)

random = np.random.default_rng(1)
memories = np.where(random.random((MEMORIES, UNITS)) < 0.5, -1, 1).astype(np.float32)
start = memories[0] * np.where(random.random(UNITS) < 0.2, -1, 1).astype(np.float32)
weights = np.empty(MEMORIES, np.float32)
x = start.copy()


def step():
    np.dot(memories, x, out=weights)
    np.multiply(weights, BETA, out=weights)
    np.subtract(weights, weights.max(), out=weights)
    np.exp(weights, out=weights)
    np.divide(weights, weights.sum(), out=weights)
    np.dot(weights, memories, out=x)


def reset():
    x[:] = start


serve(step, reset)
