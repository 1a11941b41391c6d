"""How a contender is driven: it gets warm, says "ready", and for every line on its input runs once and says the seconds."""
import sys
import time

WARM_SECONDS = 2.0
LONG_SECONDS = 1.0
MEASUREMENT_SECONDS = 0.02


def timed(run, reset):
    reset()
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


def serve(run, reset=lambda: None):
    """The time of reset is not counted. A short run is repeated for one answer, a long one is preceded by one untimed."""
    begin = time.perf_counter()
    best = timed(run, reset)
    while time.perf_counter() - begin < WARM_SECONDS:
        best = min(best, timed(run, reset))
    runs = max(1, min(10_000, int(MEASUREMENT_SECONDS / best)))
    print("ready", flush=True)
    for _ in sys.stdin:
        if best < LONG_SECONDS:
            for _ in range(runs):
                timed(run, reset)
        print(sum(timed(run, reset) for _ in range(runs)) / runs, flush=True)
