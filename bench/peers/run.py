#!/usr/bin/env python3
"""Runs this program and others on the same jobs, by turns, and writes the medians and their ratios.

Every contender is one process that gets warm once and then waits. In each round each of them is told to go once, in turn,
and answers the seconds its own clock saw; so start-up and compilation do not count, and whatever else slows the machine down
meanwhile slows all of them down. A library is tried with one and with two threads, and its better median counts.

    ./mvnw -Pbench test-compile            # once: compiles, and writes target/bench.classpath
    bench/peers/run.py --out target/peers  # all groups, 7 rounds

Needs NumPy and scikit-learn; PyTorch is left out where it is not installed.
"""
import argparse
import csv
import importlib.util
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
OURS = "org.energyscape.cli.bench.GoLine"


class Contender:
    """A process that answers "go" with seconds."""

    def __init__(self, name, family, threads, command):
        self.name, self.family, self.threads = name, family, threads
        self.seconds = []
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads))
        for preset in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
            environment.pop(preset, None)  # OpenBLAS knows best which processor this is
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=HERE,
            env=environment,
        )
        self.expect("ready")

    def expect(self, what):
        line = self.process.stdout.readline().strip()
        if not line or (what and line != what):
            raise RuntimeError(f"{self.name}: expected {what or 'seconds'}, found {line!r}")
        return line

    def go(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        self.seconds.append(float(self.expect(None)))

    def end(self):
        self.process.stdin.close()
        self.process.wait()

    @property
    def median(self):
        return statistics.median(self.seconds)


class Alone:
    """Holds a lock for as long as the block lasts: "--alone 'flock FILE'" and any command that runs its arguments."""

    def __init__(self, command):
        self.command = command

    def __enter__(self):
        if self.command:
            self.process = subprocess.Popen(
                [*shlex.split(self.command), "sh", "-c", "echo; read line"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            self.process.stdout.readline()

    def __exit__(self, *_):
        if self.command:
            self.process.stdin.close()
            self.process.wait()


def java(*arguments):
    classpath = os.pathsep.join(
        [
            str(PROJECT / "target/bench-classes"),
            str(PROJECT / "target/classes"),
            (PROJECT / "target/bench.classpath").read_text().strip(),
        ]
    )
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home) / "bin/java") if home else "java"
    return [program, "-Xmx4g", "--add-modules", "jdk.incubator.vector", "-cp", classpath, OURS, *map(str, arguments)]


def python(script, *arguments):
    return [sys.executable, script, *map(str, arguments)]


def contenders(group, rows):
    """Name, family and threads of each contender of a group, and the command that starts it. Ours come first."""
    both = (1, 2)
    if group == "cd1":
        yield from ((f"ours, {t} thread(s)", "ours", t, java("cd1-500-sparse", t, "best")) for t in both)
        yield from ((f"ours, dense rows, {t} thread(s)", "ours, dense rows", t, java("cd1-500-dense", t, "best")) for t in both)
        yield from ((f"ours, plain Java, {t} thread(s)", "ours, plain Java", t, java("cd1-500-sparse", t, "plain")) for t in both)
        yield from ((f"NumPy float32, {t} thread(s)", "NumPy float32", t, python("cd_numpy.py", rows)) for t in both)
        for kind in ("float32", "float64"):
            name = f"scikit-learn {kind}"
            yield from ((f"{name}, {t} thread(s)", name, t, python("cd_sklearn.py", rows, kind)) for t in both)
        if importlib.util.find_spec("torch"):
            yield from ((f"PyTorch, {t} thread(s)", "PyTorch", t, python("cd_torch.py", rows, t)) for t in both)
        yield from ((f"peak, {t} thread(s)", "peak", t, java("peak", t)) for t in both)
    elif group == "commons-math":
        yield from ((f"ours, {t} thread(s)", "ours", t, java("cd1-500-sparse", t, "best")) for t in both)
        yield ("commons-math, 1 thread", "commons-math BlockRealMatrix", 1, java("commons-math", 1))
    elif group.startswith("product-"):
        yield ("ours, 1 thread", "ours", 1, java(group + "-dense", 1, "best"))
        yield ("OpenBLAS, 1 thread", "OpenBLAS sgemm", 1, python("product_numpy.py", group.split("-")[1]))
        yield ("peak, 1 thread", "peak", 1, java("peak", 1))
    elif group.startswith("hopfield-"):
        yield ("ours, 1 thread", "ours", 1, java(group, 1, "best"))
        yield from ((f"NumPy, {t} thread(s)", "NumPy", t, python("hopfield_numpy.py", group.split("-")[1])) for t in both)
    elif group == "modern":
        yield from ((f"ours, {t} thread(s)", "ours", t, java("modern-hopfield-10000", t, "best")) for t in both)
        yield from ((f"NumPy, {t} thread(s)", "NumPy", t, python("modern_numpy.py")) for t in both)
    else:
        raise SystemExit(f"There is no group {group}, expected one of {', '.join(GROUPS)}")


GROUPS = [
    "cd1",
    "commons-math",
    "product-vw",
    "product-hwt",
    "product-vth",
    "hopfield-784",
    "hopfield-10000",
    "modern",
    "first-epoch",
]

# Operations of one run, counted as if no factor were zero.
FLOP = {"cd1": 39.2e9, "commons-math": 39.2e9, "product-vw": 78.4e6, "product-hwt": 78.4e6, "product-vth": 78.4e6}


def by_turns(group, rows, rounds, alone):
    team = []
    try:
        for which in contenders(group, rows):
            with alone:
                team.append(Contender(*which))
        for number in range(rounds):
            with alone:
                for one in team:
                    one.go()
            print(f"{group}: round {number + 1} of {rounds}", file=sys.stderr)
    finally:
        for one in team:
            one.end()
    return team


def first_epoch(rounds, alone):
    """A process of its own for each round: what matters is what it has not done before."""
    seconds = {t: [] for t in (1, 2)}
    for number in range(rounds):
        with alone:
            for t, found in seconds.items():
                answer = subprocess.run(java("first-epoch", t), capture_output=True, text=True, check=True)
                found.append(float(answer.stdout))
        print(f"first-epoch: round {number + 1} of {rounds}", file=sys.stderr)
    return seconds


def report(group, team, out):
    """One line for each family: its better number of threads, and how much longer it takes than ours."""
    peaks = {one.threads: 1e9 / one.median for one in team if one.family == "peak"}
    families = {}
    for one in team:
        if one.family != "peak" and (one.family not in families or one.median < families[one.family].median):
            families[one.family] = one
    ours = families["ours"].median
    lines = [f"### {group}", "", "| | threads | median | spread | times ours | GFLOP/s | of peak |", "| --- | --: | --: | --: | --: | --: | --: |"]
    for family, one in families.items():
        quartiles = statistics.quantiles(one.seconds, n=4) if len(one.seconds) > 1 else [one.median] * 3
        spread = (quartiles[2] - quartiles[0]) / 2 / one.median
        rate = FLOP[group] / one.median if group in FLOP else None
        share = rate / peaks[one.threads] if rate and one.threads in peaks else None
        lines.append(
            f"| {family} | {one.threads} | {in_words(one.median)} | ±{spread:.0%} | {one.median / ours:.2f} | "
            f"{f'{rate / 1e9:.0f}' if rate else '–'} | {f'{share:.0%}' if share else '–'} |"
        )
    for threads, peak in peaks.items():
        lines.append(f"| peak | {threads} | | | | {peak / 1e9:.0f} | 100% |")
    text = "\n".join(lines) + "\n"
    print(text)
    (out / f"{group}.md").write_text(text, encoding="utf-8")
    with open(out / f"{group}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["contender", "threads", "median_s", *(f"round{i + 1}_s" for i in range(len(team[0].seconds)))])
        for one in team:
            writer.writerow([one.family, one.threads, f"{one.median:.6g}", *(f"{s:.6g}" for s in one.seconds)])


def in_words(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-6:.3g} µs"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--groups", default=",".join(GROUPS), help="which jobs; default: all, %(default)s")
    parser.add_argument("--rounds", type=int, default=7, help="default %(default)s")
    parser.add_argument("--out", type=Path, default=PROJECT / "target/peers", help="folder for the tables")
    parser.add_argument("--alone", default="", metavar="COMMAND", help="command that waits until the machine is free and then runs its arguments; held for one round at a time")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    alone = Alone(options.alone)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.u8"
        subprocess.run(java("rows", rows), check=True, stderr=subprocess.DEVNULL)
        for group in options.groups.split(","):
            if group == "first-epoch":
                for threads, seconds in first_epoch(options.rounds, alone).items():
                    text = f"first epoch after the warm-up, {threads} thread(s): median {statistics.median(seconds):.3f} s, greatest {max(seconds):.3f} s"
                    print(text)
                    (options.out / f"first-epoch-{threads}.txt").write_text(text + "\n", encoding="utf-8")
            else:
                report(group, by_turns(group, rows, options.rounds, alone), options.out)


if __name__ == "__main__":
    main()
