"""What the scripts about the comparison share: the labelled counties, the tool `comparison`, the scorer's figures.

Standard library only. Build the tool first: `swift build --package-path Benchmarks -c release` (make bench-comparison does).
"""
import json
import os
import random
import re
import shutil
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.environ.get("CORPUS", f"{HERE}/../../shared/corpus")
TOOL = os.environ.get("COMPARISON", f"{HERE}/.build/release/comparison")
SCRATCH = f"{HERE}/.build/comparison"
COUNTIES = {
    name: folder
    for name, folder in (
        ("Rurtal", f"{CORPUS}/kreis-rurtal"),
        ("Oberspree", f"{HERE}/Counties/kreis-oberspree"),
        ("Saalegrund", f"{HERE}/Counties/kreis-saalegrund"),
    )
    if os.path.exists(f"{folder}/pairs.json")
}
PARTS = ("lexicon", "stems", "compounds", "boilerplate", "background", "branches")


def run(*arguments):
    """Rows of a table that the tool prints."""
    out = subprocess.run([TOOL, *arguments], capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def key(a, b):
    return (a, b) if a < b else (b, a)


def labels(county):
    with open(f"{COUNTIES[county]}/pairs.json", encoding="utf8") as file:
        return {key(p["a"], p["b"]): p for p in json.load(file)["pairs"]}


def scores(plans, *arguments):
    """{pair: (double, comparable)} as the rules would print them; None where a pair cannot be one."""
    number = lambda text: None if text == "-" else float(text)
    return {key(a, b): (number(d), number(c)) for a, b, d, c in run("scores", plans, *arguments)}


def weights():
    """({name: weight}, {name: weight}) of doubles and comparables."""
    rows = run("weights")
    return {r[0]: float(r[1]) for r in rows}, {r[0]: float(r[2]) for r in rows}


def weight_arguments(double, comparable):
    return [f"-{name}.{k}={v}" for name, w in (("double", double), ("comparable", comparable)) for k, v in w.items()]


def target(ranking, pairs, wanted, at=0.5):
    """Average precision over the ranking and F1 of what scores at least `at`, as ../shared/corpus/score.py has them:
    pairs that tie are one step, ambiguous pairs are left out, what is not found is never retrieved."""
    positives = {k for k, p in pairs.items() if p["label"] in wanted and not p.get("ambiguous")}
    ambiguous = {k for k, p in pairs.items() if p.get("ambiguous")}
    steps = {}
    for pair, score in ranking.items():
        if pair not in ambiguous:
            steps.setdefault(score, []).append(pair)
    seen = hits = 0
    precision = before = 0.0
    for score in sorted(steps, reverse=True):
        seen += len(steps[score])
        hits += sum(pair in positives for pair in steps[score])
        recall = hits / len(positives)
        precision += (recall - before) * hits / seen
        before = recall
    shown = {pair for score in steps if score >= at for pair in steps[score]}
    found = len(shown & positives)
    return dict(
        ap=precision, f1=2 * found / (len(shown) + len(positives)), shown=shown, found=found,
        positives=positives, missed=positives - shown, wrong=shown - positives)


def quality(found, pairs):
    """The scorer's figures for both rules of a run."""
    best = {k: max(s for s in both if s is not None) for k, both in found.items() if both != (None, None)}
    same = target({k: d for k, (d, _) in found.items() if d is not None}, pairs, {"same"})
    both = target(best, pairs, {"same", "comparable"})
    distinct = {k for k, p in pairs.items() if p["label"] == "distinct" and not p.get("ambiguous")}
    return dict(
        same_ap=same["ap"], same_f1=same["f1"], both_ap=both["ap"], both_f1=both["f1"],
        distinct=len(both["shown"] & distinct), same=same, both=both, listed=len(distinct))


FIGURES = ("same_ap", "same_f1", "both_ap", "both_f1", "distinct")


def mean(results):
    return {figure: sum(r[figure] for r in results) / len(results) for figure in FIGURES}


def row(name, *results):
    """A line of a Markdown table: same AP / F1 and both AP / F1 and listed distinct of each result."""
    cells = [
        f"{r['same_ap']:.3f} / {r['same_f1']:.3f} | {r['both_ap']:.3f} / {r['both_f1']:.3f} | {r['distinct']:.3g}"
        for r in results
    ]
    return "| " + " | ".join([name, *cells]) + " |"


def head(first, *names):
    columns = [f"{n}same AP / F1 | {n}both AP / F1 | {n}distinct".strip() for n in (f"{n}: " if n else "" for n in names)]
    return f"| {first} | " + " | ".join(columns) + " |\n|---" + "|---" * (3 * len(names)) + "|"


# Of this run alone: two runs at a time must not write what the other reads.
COPIES = tempfile.TemporaryDirectory()


def damaged(county, seed, wrong=0.2, cut=1 / 3):
    """A copy of a county's plan with a fifth of the types wrong and a third of `betroffen` missing."""
    out = f"{COPIES.name}/{county}-{seed}"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(f"{COUNTIES[county]}/plans", out)
    chance = random.Random(seed)
    files = sorted(
        os.path.join(folder, name)
        for folder, _, names in os.walk(f"{out}/massnahmen") for name in names if name.endswith(".md"))
    texts = {}
    for path in files:
        with open(path, encoding="utf8") as file:
            texts[path] = file.read()
    type_of = lambda text: re.search(r"^art: *(\S+)", text, re.M)[1]
    types = sorted({type_of(text) for text in texts.values()})
    for path, text in texts.items():
        if chance.random() < wrong:
            other = chance.choice([t for t in types if t != type_of(text)])
            text = re.sub(r"^art: *\S+", f"art: {other}", text, count=1, flags=re.M)
            text = re.sub(r"^kapazitaet:.*\n", "", text, flags=re.M)
        if chance.random() < cut:
            text = re.sub(r"^betroffen:.*\n(?:(?: |- ).*\n)*", "", text, count=1, flags=re.M)
        with open(path, "w", encoding="utf8") as file:
            file.write(text)
    return out


SEEDS = range(6)
