#!/usr/bin/env python3
"""How well the two pair rules find what is labelled: `make bench-comparison`, standard library only.

usage: comparison_quality.py [quality] [candidates] [calibration] [ablation] [noise] [text] [errors]     (nothing: all but errors)
"""
import csv
import math
import os
import subprocess
import sys

import comparison_tool as tool
from comparison_tool import COUNTIES, CORPUS, PARTS, SCRATCH, SEEDS

LABELS = {county: tool.labels(county) for county in COUNTIES}


def plans(county):
    return f"{COUNTIES[county]}/plans"


def result(county, folder=None, *arguments):
    return tool.quality(tool.scores(folder or plans(county), *arguments), LABELS[county])


def noisy():
    if not NOISY:
        NOISY.extend((c, tool.damaged(c, seed)) for c in COUNTIES for seed in SEEDS)
    return NOISY


NOISY = []


def quality():
    print("\n## Quality\n\n" + tool.head("county", ""))
    for county in COUNTIES:
        r = result(county)
        print(tool.row(county, r), end="")
        print(f" of {r['listed']}; found {r['same']['found']}/{len(r['same']['positives'])} same,"
              f" {r['both']['found']}/{len(r['both']['positives'])} both, {len(r['both']['wrong'])} false")
    scorer()


def scorer():
    """The findings of the program itself, judged by the scorer of the specification."""
    program = os.environ.get("MASTERPLAN", f"{tool.HERE}/../.build/release/masterplan")
    if not os.path.exists(f"{CORPUS}/score.py") or not os.path.exists(program):
        return print("\n(scorer: needs ../shared and a release of masterplan)")
    for county in COUNTIES:
        run = subprocess.run(
            [program, "check", "--format", "json", "--fail-on", "nie", "--only", "massnahme-doppelt", "--only",
             "massnahme-vergleichbar", plans(county)], capture_output=True, text=True)
        if run.returncode:
            return print("\n(scorer: this masterplan does not know the pair rules yet)")
        file = f"{SCRATCH}/{county}.json"
        with open(file, "w", encoding="utf8") as out:
            out.write(run.stdout)
        print(f"\n{county}, score.py on the findings of {os.path.basename(program)}:")
        subprocess.run([sys.executable, f"{CORPUS}/score.py", file, f"{COUNTIES[county]}/pairs.json"], check=True)


def candidates():
    """How many labelled pairs the search finds without looking at all pairs."""
    print("\n## Candidates\n\n| plan | measures | pairs | candidates | per measure | same | comparable |\n" + "|---" * 7 + "|")
    sources = [(c, plans(c)) for c in COUNTIES] + noisy()
    total = dict(same=[0, 0], comparable=[0, 0])
    for county, folder in sources:
        rows = tool.run("features", folder)[1:]
        found = {tool.key(r[0], r[1]) for r in rows if r[2] == "1"}
        counts = {}
        for label in ("same", "comparable"):
            pairs = {k for k, p in LABELS[county].items() if p["label"] == label and not p.get("ambiguous")}
            counts[label] = len(pairs & found), len(pairs)
            if folder != plans(county):
                total[label][0] += counts[label][0]
                total[label][1] += counts[label][1]
        if folder == plans(county):
            measures = len({i for r in rows for i in r[:2]})
            print(f"| {county} | {measures} | {len(rows)} | {len(found)} | {len(found) / measures:.1f}"
                  f" | {counts['same'][0]}/{counts['same'][1]} | {counts['comparable'][0]}/{counts['comparable'][1]} |")
    print(f"| {len(NOISY)} noisy copies | | | | | {total['same'][0]}/{total['same'][1]}"
          f" | {total['comparable'][0]}/{total['comparable'][1]} |")


def calibration():
    """What share of the pairs with a score is what the score says."""
    steps = (0.0, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.0001)
    targets = (("same",), ("same", "comparable"))
    columns = [[[] for _ in steps[1:]] for _ in range(4)]
    for noise, sources in ((0, [(c, plans(c)) for c in COUNTIES]), (1, noisy())):
        for county, folder in sources:
            for pair, (double, comparable) in tool.scores(folder).items():
                label = LABELS[county].get(pair, {})
                both = max(s for s in (double, comparable, 0) if s is not None)
                for number, score in ((0, double or 0), (1, both)) if not label.get("ambiguous") else ():
                    step = next(i for i in range(len(steps) - 1) if score < steps[i + 1])
                    columns[2 * number + noise][step].append(label.get("label") in targets[number])
    print("\n## Calibration (share that is true, of how many pairs)\n")
    print("| score | same | same, noisy | both | both, noisy |\n" + "|---" * 5 + "|")
    for step in range(len(steps) - 1):
        cells = [f"{sum(c[step]) / len(c[step]):.2f} of {len(c[step])}" if c[step] else "–" for c in columns]
        print(f"| {steps[step]:.2f}–{min(1, steps[step + 1]):.2f} | " + " | ".join(cells) + " |")


def ablation():
    print("\n## Ablation (mean of the counties; mean of their noisy copies)\n\n" + tool.head("left out", "clean", "noisy"))
    variants = [("nothing", [])] + [(part, [f"-{part}"]) for part in PARTS]
    double, comparable = tool.weights()
    for name in double:
        if name != "base" and (double[name] or comparable[name]):
            variants.append((f"weight of {name}", [f"-double.{name}=0", f"-comparable.{name}=0"]))
    for name, arguments in variants:
        clean = tool.mean([result(c, None, *arguments) for c in COUNTIES])
        damaged = tool.mean([result(c, folder, *arguments) for c, folder in noisy()])
        print(tool.row(name, clean, damaged), flush=True)


def noise():
    print("\n## Noise (a fifth of the types wrong, a third of `betroffen` missing; six copies each)\n\n" + tool.head("county", "mean"))
    for county in COUNTIES:
        results = [result(c, folder) for c, folder in noisy() if c == county]
        print(tool.row(county, tool.mean(results)), f"both F1 {min(r['both_f1'] for r in results):.3f}"
              f"–{max(r['both_f1'] for r in results):.3f}")


def spearman(a, b):
    def ranks(values):
        order = sorted(range(len(values)), key=lambda i: values[i])
        out, at = [0.0] * len(values), 0
        while at < len(order):
            end = at
            while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
                end += 1
            for i in order[at:end + 1]:
                out[i] = (at + end) / 2
            at = end + 1
        return out
    x, y = ranks(a), ranks(b)
    mx, my = sum(x) / len(x), sum(y) / len(y)
    covariance = sum((p - mx) * (q - my) for p, q in zip(x, y))
    return covariance / math.sqrt(sum((p - mx) ** 2 for p in x) * sum((q - my) ** 2 for q in y))


def text():
    """The text's part alone, on real public data."""
    folder = f"{CORPUS}/real"
    if not os.path.exists(folder):
        return print("\n(text: needs ../shared/corpus/real)")
    os.makedirs(SCRATCH, exist_ok=True)
    print("\n## Text alone\n\n| left out | STS-B train | STS-B dev | titles: wording | titles: likeness |\n" + "|---" * 5 + "|")
    line = lambda s: " ".join(s.split())
    sets = {}
    for name in ("train", "dev"):
        with open(f"{folder}/stsb-de-{name}.csv", encoding="utf8", newline="") as file:
            rows = [r for r in csv.reader(file) if len(r) == 3 and line(r[0]) and line(r[1])]
        with open(f"{SCRATCH}/{name}.tsv", "w", encoding="utf8") as out:
            out.writelines(f"{line(a)}\t{line(b)}\n" for a, b, _ in rows)
        sets[name] = [float(r[2]) for r in rows]
    with open(f"{folder}/localzero_top_LocalMeasures.csv", encoding="utf8", newline="") as file:
        titles = [r for r in csv.DictReader(file) if line(r["title"])]
    with open(f"{SCRATCH}/titles.txt", "w", encoding="utf8") as out:
        out.writelines(line(r["title"]) + "\n" for r in titles)
    for part in ("nothing", *PARTS):
        arguments = [] if part == "nothing" else [f"-{part}"]
        cells = []
        for name, given in sets.items():
            found = [float(r[0]) for r in tool.run("texts", f"{SCRATCH}/{name}.tsv", *arguments)]
            assert len(found) == len(given)
            cells.append(spearman(found, given))
        kinds = [r["linkedBlueprint"].strip() for r in titles]
        wording, likeness, pairs = {}, {}, {}
        for a, b, w, l in tool.run("titles", f"{SCRATCH}/titles.txt", *arguments):
            a, b = int(a), int(b)
            if titles[a]["city"] != titles[b]["city"] and kinds[a] and kinds[b]:
                wording[a, b], likeness[a, b] = float(w), float(l)
                pairs[a, b] = dict(label="same" if kinds[a] == kinds[b] else "distinct")
        cells += [tool.target(ranking, pairs, {"same"})["ap"] for ranking in (wording, likeness)]
        print(f"| {part} | " + " | ".join(f"{c:.3f}" for c in cells) + " |", flush=True)
    base = sum(p["label"] == "same" for p in pairs.values()) / len(pairs)
    print(f"\nSpearman of likeness; average precision over {len(pairs)} pairs of titles of different cities, base rate {base:.3f}")


def errors():
    """Every pair that the rules get wrong."""
    for county in COUNTIES:
        found = tool.scores(plans(county))
        r = tool.quality(found, LABELS[county])
        print(f"\n{county}")
        for kind, pairs in (("missed", r["both"]["missed"]), ("false", r["both"]["wrong"]),
                            ("same taken for less", r["same"]["missed"] - r["both"]["missed"]),
                            ("taken for same", r["same"]["wrong"] - r["both"]["wrong"])):
            for pair in sorted(pairs):
                label = LABELS[county].get(pair, {})
                print(f"  {kind}: {' | '.join(pair)}: {found.get(pair)} {label.get('label', 'not listed')}", label.get("reason", ""))


PARTS_OF_REPORT = dict(quality=quality, candidates=candidates, calibration=calibration, noise=noise, ablation=ablation, text=text)

if __name__ == "__main__":
    os.makedirs(SCRATCH, exist_ok=True)
    for name in sys.argv[1:] or PARTS_OF_REPORT:
        dict(PARTS_OF_REPORT, errors=errors)[name]()
