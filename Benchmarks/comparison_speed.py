#!/usr/bin/env python3
"""What the comparison costs by size of plan: `make bench-comparison-speed`, standard library only; needs ../shared and gcc.

usage: comparison_speed.py [N ...] [--runs 3] [--rules massnahme-doppelt,massnahme-vergleichbar] [--base id-doppelt] [--engine]

With --engine no rule is run but the tool `comparison` (make comparison), which compares a plan or only reads it.
Else the cost is that of `masterplan check --only RULES` minus that of `masterplan check --only BASE` on one plan; beside it
runs ../shared/perf/dupfloor.c, the least that a search for near-verbatim texts costs in C. All three in turn, medians.
"""
import argparse
import math
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("SHARED", f"{HERE}/../../shared")
PROGRAM = os.environ.get("MASTERPLAN", f"{HERE}/../.build/release/masterplan")
TOOL = os.environ.get("COMPARISON", f"{HERE}/.build/release/comparison")
SCRATCH = f"{HERE}/.build/comparison-speed"


def plan(size):
    """The plan of a size; PLANS names a folder that has it already."""
    ready = os.environ.get("PLANS")
    out = f"{ready or SCRATCH}/{size}"
    if not os.path.exists(f"{out}/plans/plan.md"):
        subprocess.run([sys.executable, f"{SHARED}/corpus/national.py", out, str(size)], check=True)
    return f"{out}/plans"


def floor():
    program = f"{SCRATCH}/dupfloor"
    if not os.path.exists(program):
        subprocess.run(["gcc", "-O2", "-o", program, f"{SHARED}/perf/dupfloor.c"], check=True)
    return program


def cost(command):
    """CPU seconds and peak memory in KB of a command."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = child.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: {message.strip()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--rules", default="massnahme-doppelt,massnahme-vergleichbar")
    parser.add_argument("--base", default="id-doppelt")
    parser.add_argument("--engine", action="store_true")
    given = parser.parse_args()
    os.makedirs(SCRATCH, exist_ok=True)
    check = [PROGRAM, "check", "--format", "json", "--fail-on", "nie"]
    rules = [f"--only={rule}" for rule in given.rules.split(",")]
    what = "comparison count minus comparison count -read" if given.engine else f"{given.rules} minus {given.base}"
    print(f"{what}, medians of {given.runs}, CPU seconds\n")
    print("| measures | with | without | comparison | dupfloor | ratio | µs/measure | KB/measure | dupfloor KB/measure | growth |")
    print("|---" * 10 + "|")
    before = None
    for size in given.sizes:
        folder = plan(size)
        commands = ([*check, *rules, folder], [*check, f"--only={given.base}", folder], [floor(), folder])
        if given.engine:
            commands = ([TOOL, "count", folder], [TOOL, "count", folder, "-read"], commands[2])
        runs = [[cost(command) for command in commands] for _ in range(given.runs)]
        median = lambda command, figure: statistics.median(run[command][figure] for run in runs)
        with_rules, without, least = (median(command, 0) for command in range(3))
        comparison = statistics.median(run[0][0] - run[1][0] for run in runs)
        memory = statistics.median(run[0][1] - run[1][1] for run in runs) / size
        growth = math.log(comparison / before[1]) / math.log(size / before[0]) if before and comparison > 0 < before[1] else None
        print(f"| {size} | {with_rules:.2f} | {without:.2f} | {comparison:.2f} | {least:.2f} | {comparison / least:.1f}"
              f" | {comparison / size * 1e6:.0f} | {memory:.2f} | {median(2, 1) / size:.2f}"
              f" | {f'{growth:.2f}' if growth is not None else ''} |", flush=True)
        before = size, comparison


if __name__ == "__main__":
    main()
