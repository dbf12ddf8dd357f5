#!/usr/bin/env python3
"""Fits the weights of Sources/PlanFigures/Comparison/PairWeights.swift: `make fit-comparison`; needs numpy and scipy.

usage: fit_comparison.py [STRENGTH OF THE PRIOR, 0.05]

Two logistic regressions over the candidates of the labelled counties and of noisy copies of them, each county with the
same weight. Priors keep a weight where a planner would put it until the data say otherwise; bounds keep its sign. Prints
what is found when each county in turn is left out of the fit, then the weights of all, for PairWeights.swift.
"""
import sys

import comparison_tool as tool
from comparison_tool import COUNTIES

try:
    import numpy
    from scipy.optimize import minimize
except ImportError:
    sys.exit("fit_comparison.py needs numpy and scipy: python3 -m venv .venv && .venv/bin/pip install numpy scipy")

# feature: (prior, least, most)
FREE, FOR, AGAINST = (None, None), (0, None), (None, 0)
DOUBLE = dict(
    base=(-11.6, *AGAINST), text=(1, 1, None), rareWords=(6, *FOR), rarePlaceWords=(2, *FOR), otherBranch=(-1, *AGAINST),
    quantities=(4.5, *FOR), purpose=(4, *FOR), place=(1.5, *FOR), overlap=(2, *FOR), townOverlap=(1, *FOR),
    otherTowns=(-1, *AGAINST), series=(-3, *AGAINST), otherCarrier=(2, 1, 2.5), apart=(-6, None, -4))
COMPARABLE = dict(
    base=(-6.3, *AGAINST), text=(3, *FOR), rareWords=(4, *FOR), rarePlaceWords=(1, *FOR), otherBranch=(-1, *AGAINST),
    quantities=(1.5, *FOR), type=(3, *FOR), things=(1.5, 0.5, None), typeReach=(1, *FOR), near=(0, *FOR),
    commonCatchment=(1, *FOR), series=(-4, *AGAINST), cost=(1.5, 0, 2), renewal=(-1.5, *AGAINST), apart=(-6, None, -3))
PAIRS_PER_COUNTY = 26
NOISY_COPIES = 2


class Sample:
    """The candidates of a plan: features, label (2 same, 1 comparable, 0 neither), and whether the carriers differ."""

    def __init__(self, county, folder):
        rows = tool.run("features", folder)
        self.names = rows[0][3:]
        labels = tool.labels(county)
        kept = [r for r in rows[1:] if r[2] == "1" and not labels.get(tool.key(*r[:2]), {}).get("ambiguous")]
        value = dict(same=2, comparable=1)
        self.labels = numpy.array([value.get(labels.get(tool.key(*r[:2]), {}).get("label"), 0) for r in kept])
        self.features = numpy.array([[float(v) for v in r[3:]] for r in kept])
        self.other = self.column("otherCarrier") > 0

    def column(self, name):
        return self.features[:, self.names.index(name)]


def fit(samples, prior, least_label, only_other_carriers, strength):
    names = [n for n in prior if n != "base"]
    x, y = [], []
    for sample in samples:
        rows = sample.other if only_other_carriers else numpy.ones(len(sample.labels), bool)
        x.append(numpy.column_stack([sample.column(n) for n in names])[rows])
        y.append((sample.labels >= least_label)[rows])
    share = numpy.concatenate([numpy.full(len(part), 1 / len(samples) / PAIRS_PER_COUNTY) for part in y])
    x, sign = numpy.vstack(x), numpy.where(numpy.concatenate(y), 1, -1)
    start = numpy.array([prior["base"][0]] + [prior[n][0] for n in names], float)

    def loss(w):
        odds = w[0] + x @ w[1:]
        off = w[1:] - start[1:]
        slope = -sign / (1 + numpy.exp(numpy.clip(odds * sign, -500, 500))) * share
        value = (share * numpy.logaddexp(0, -odds * sign)).sum() + strength * (off**2).sum() / 100
        return value, numpy.concatenate([[slope.sum()], x.T @ slope + 2 * strength * off / 100])

    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[prior[n][1:] for n in ("base", *names)],
        options=dict(maxiter=3_000))
    return {n: round(float(v), 1) for n, v in zip(("base", *names), found.x)}


def swift(name, weights):
    order = tool.run("weights")
    parts = [f"{n}: {weights[n]}" for n, *_ in order if weights.get(n)]
    return f"  public static let {name} = PairWeights(\n    " + ", ".join(parts) + ")"


def main():
    strength = float(sys.argv[1]) if len(sys.argv) > 1 else 0.05
    folders = {c: [f"{COUNTIES[c]}/plans"] + [tool.damaged(c, seed) for seed in tool.SEEDS] for c in COUNTIES}
    # A clean plan counts as much as its noisy copies.
    samples = {
        c: [Sample(c, folders[c][0])] * NOISY_COPIES + [Sample(c, f) for f in folders[c][1:1 + NOISY_COPIES]]
        for c in COUNTIES
    }

    def weights(counties):
        used = [s for c in counties for s in samples[c]]
        double = fit(used, DOUBLE, 2, False, strength)
        comparable = fit(used, COMPARABLE, 1, True, strength)
        return {n: {k: w.get(k, 0) for k, *_ in tool.run("weights")} for n, w in (("double", double), ("comparable", comparable))}

    def judged(county, found):
        arguments = tool.weight_arguments(found["double"], found["comparable"])
        results = [tool.quality(tool.scores(f, *arguments), tool.labels(county)) for f in folders[county]]
        return results[0], tool.mean(results[1:])

    whole = weights(COUNTIES)
    print(tool.head("county", "clean", "noisy"))
    for county in COUNTIES:
        print(tool.row(f"{county}, left out of the fit", *judged(county, weights([c for c in COUNTIES if c != county]))))
        print(tool.row(f"{county}, all in the fit", *judged(county, whole)))
    print()
    for name, found in whole.items():
        print(swift(name, found))


if __name__ == "__main__":
    main()
