#!/usr/bin/env python3
"""Writes an invented plan of N documents in the format of masterplan: generate_plan.py N OUT"""
import pathlib
import sys

from plan_data import documents

FOLDERS = {
    "plan": "", "koerperschaft": "koerperschaften", "ziel": "leitbild", "programm": "programme",
    "massnahme": "massnahmen", "antrag": "foerderantraege", "beitrag": "beitraege",
}
MONEY = {"kosten", "folgekosten", "betrag", "foerderfaehig"}


def money(cents):
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d} €"


def lines(kind, values):
    for key, value in values.items():
        if key in MONEY or (kind == "beitrag" and key == "wert"):
            yield f"{key}: {money(value)}"
        elif key == "ort":
            yield f"{key}: {value[0]}; {value[1]}"
        elif key == "zeitraum":
            yield f"{key}: {value[0]} bis {value[1]}"
        elif key == "quote_max":
            yield f"{key}: {value} %"
        elif key == "kapazitaet":
            yield f"{key}: {value[0]} {value[1]}"
        elif key == "jahre":
            yield f"{key}:"
            yield from (f"  {year}: {money(cents)}" for year, cents in value.items())
        elif key == "eigenanteil":
            yield f"finanzierung:\n  - quelle: eigen\n    ref: {values['traeger']}\n    betrag: {money(value)}"
        elif key == "arbeitsplaetze_neu":
            yield f"arbeitsplaetze:\n  neu: {value}\n  ab: {values['arbeitsplaetze_ab']}\n  zaehlung: vzae\n  beleg: Schätzung"
        elif key == "arbeitsplaetze_ab":
            continue
        elif isinstance(value, bool):
            yield f"{key}: {'ja' if value else 'nein'}"
        elif isinstance(value, list):
            yield f"{key}: [{', '.join(value)}]"
        elif isinstance(value, str) and ": " in value:
            yield f'{key}: "{value}"'
        else:
            yield f"{key}: {value}"


def main():
    count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    for folder in FOLDERS.values():
        (out / folder).mkdir(parents=True, exist_ok=True)
    for document in documents(count):
        front = "\n".join(lines(document.kind, document.values))
        file = out / FOLDERS[document.kind] / f"{document.id}.md"
        file.write_text(f"---\n{front}\n---\n\n{document.body}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
