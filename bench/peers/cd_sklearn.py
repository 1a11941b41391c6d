"""One epoch of scikit-learn's BernoulliRBM (persistent contrastive divergence: as many products as CD-1), without fit's
preparations: the minibatch step itself, in the number type given as second argument."""
import sys

import numpy as np
from sklearn.neural_network import BernoulliRBM

from go_line import serve

HIDDEN, BATCH = 500, 100

rows = np.fromfile(sys.argv[1], dtype=np.uint8).reshape(-1, 784).astype(sys.argv[2])
rbm = BernoulliRBM(n_components=HIDDEN, learning_rate=0.1, batch_size=BATCH, n_iter=1, random_state=1)
rbm.fit(rows[: 2 * BATCH])
assert rbm.components_.dtype == rows.dtype
start = rbm.components_.copy(order="K")
random = np.random.RandomState(1)


def epoch():
    for first in range(0, len(rows), BATCH):
        rbm._fit(rows[first : first + BATCH], random)


def reset():
    rbm.components_[:] = start


serve(epoch, reset)
