#!/usr/bin/env python3
"""Prints what `masterplan check --format json` found in a benchmark's plan: summarise.py FILE"""
import collections
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
counts = report["counts"]
print(f"masterplan: {counts['documents']} documents, {counts['fehler']} Fehler, "
      f"{counts['warnung']} Warnungen, {counts['hinweis']} Hinweise")
for rule, number in sorted(collections.Counter(f["rule"] for f in report["findings"]).items()):
    print(f"  {rule} {number}")
