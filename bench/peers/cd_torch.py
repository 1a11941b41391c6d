"""One epoch of CD-1 in PyTorch on the processor, float32, in place wherever PyTorch allows it."""
import sys

import numpy as np
import torch

from go_line import serve

HIDDEN, BATCH, RATE = 500, 100, 0.1

torch.set_num_threads(int(sys.argv[2]))
torch.set_grad_enabled(False)
torch.manual_seed(1)
rows = torch.from_numpy(np.fromfile(sys.argv[1], dtype=np.uint8).reshape(-1, 784).astype(np.float32))
visible = rows.shape[1]
start = torch.randn(visible, HIDDEN) * 0.01
w = start.clone()
b = torch.zeros(visible)
c = torch.zeros(HIDDEN)
h0, h1, sample, uniform = (torch.empty(BATCH, HIDDEN) for _ in range(4))
v1 = torch.empty(BATCH, visible)


def epoch():
    for first in range(0, len(rows), BATCH):
        v0 = rows[first : first + BATCH]
        torch.addmm(c, v0, w, out=h0).sigmoid_()
        torch.lt(uniform.uniform_(), h0, out=sample)
        torch.addmm(b, sample, w.t(), out=v1).sigmoid_()
        torch.addmm(c, v1, w, out=h1).sigmoid_()
        w.addmm_(v0.t(), h0, alpha=RATE / BATCH)
        w.addmm_(v1.t(), h1, alpha=-RATE / BATCH)
        b.add_(v0.sum(0) - v1.sum(0), alpha=RATE / BATCH)
        c.add_(h0.sum(0) - h1.sum(0), alpha=RATE / BATCH)


def reset():
    w.copy_(start)
    b.zero_()
    c.zero_()


serve(epoch, reset)
