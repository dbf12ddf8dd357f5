#!/usr/bin/env python3
"""Writes the plan of generate_plan.py as a TRLC project: generate_trlc.py N OUT

One type per kind, one record per document with the same fields and texts; enumerations, references
and lists are TRLC's own. Money is Integer cents, a date is a String with a pattern check.
A hundred records share a file: TRLC reads few large files faster than many small ones.
"""
import pathlib
import sys

from plan_data import ARTS, documents

RECORDS_PER_FILE = 100
TYPES = {
    "plan": "Plan", "koerperschaft": "Koerperschaft", "ziel": "Ziel", "programm": "Programm",
    "massnahme": "Massnahme", "antrag": "Antrag", "beitrag": "Beitrag",
}
REFERENCES = {"traeger", "kommunen", "ziele", "betreiber", "massnahme", "programm", "antragsteller", "begleitung", "von"}
ENUMERATIONS = {
    "phase": ("Phase", ["aufbau", "entwurf", "beschlossen"]),
    "haushaltslage": ("Haushaltslage", ["ausgeglichen", "fiktiv_ausgeglichen", "haushaltssicherung", "vorlaeufig"]),
    "handlungsfeld": ("Handlungsfeld", sorted({field for _, field, _, _ in ARTS.values()})),
    "wirkungsraum": ("Wirkungsraum", ["ort", "kommune", "mehrere", "kreis", "revier"]),
    "koerperschaft.art": ("Koerperschaft_Art", ["kreis", "stadt", "gemeinde", "privat"]),
    "massnahme.art": ("Massnahme_Art", sorted(ARTS)),
    "beitrag.art": ("Beitrag_Art", ["geld", "personal", "flaeche", "gebaeude", "wissen", "betrieb"]),
    "ziel.prioritaet": ("Ziel_Prioritaet", ["hoechste", "hoch", "mittel"]),
    "massnahme.prioritaet": ("Massnahme_Prioritaet", ["I", "II", "III"]),
    "massnahme.status": (
        "Massnahme_Status",
        ["idee", "skizze", "abgestimmt", "vereinbart", "in_umsetzung", "abgeschlossen", "ruht", "verworfen"]),
    "antrag.status": ("Antrag_Status", ["vorbereitung", "skizze", "empfohlen", "antrag", "bewilligt"]),
    "beitrag.status": ("Beitrag_Status", ["angefragt", "zugesagt", "beschlossen", "erbracht", "zurueckgezogen"]),
}

RECORD_TYPES = """\
tuple Zeitraum {
  von String
  bis String
}

tuple Punkt {
  lat Decimal
  lon Decimal
}

tuple Menge {
  wert Integer
  einheit String
}

tuple Jahressumme {
  jahr Integer
  cent Integer
}

type Plan {
  titel String
  gebiet String
  stichtag String
  phase Phase
  herausgeber String
  beispieldaten Boolean
  text String
}

type Koerperschaft {
  name String
  art Koerperschaft_Art
  ags String
  einwohner Integer
  stand String
  ort Punkt
  haushaltslage Haushaltslage
  kuemmerer String
  text String
}

type Ziel {
  titel String
  kurz String
  handlungsfeld Handlungsfeld
  prioritaet Ziel_Prioritaet
  text String
}

type Programm {
  name String
  geber String
  quelle String
  stand String
  quote_max Integer
  ende String
  text String
}

type Massnahme {
  titel String
  kurz String
  art Massnahme_Art
  traeger Koerperschaft
  kommunen Koerperschaft [1 .. *]
  status Massnahme_Status
  zeitraum Zeitraum
  stand String
  prioritaet Massnahme_Prioritaet
  ziele Ziel [0 .. *]
  kosten Integer
  folgekosten Integer
  betreiber Koerperschaft
  standort String
  wirkungsraum Wirkungsraum
  jahre Jahressumme [0 .. *]
  eigenanteil Integer
  arbeitsplaetze_neu Integer
  arbeitsplaetze_ab Integer
  schlagworte String [0 .. *]
  kapazitaet optional Menge
  text String
}

type Antrag {
  massnahme Massnahme
  programm Programm
  antragsteller Koerperschaft
  betrag Integer
  foerderfaehig Integer
  status Antrag_Status
  eingereicht String
  begleitung Koerperschaft
  aktenzeichen String
  text String
}

type Beitrag {
  von Koerperschaft
  massnahme Massnahme
  art Beitrag_Art
  wert Integer
  zeitraum Zeitraum
  status Beitrag_Status
  text String
}

checks Plan {
  matches(stichtag, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", stichtag
}

checks Koerperschaft {
  matches(ags, "^[0-9]{5}([0-9]{3})?$"), error "no AGS", ags
  matches(stand, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", stand
  einwohner >= 0, error "negative", einwohner
}

checks Programm {
  matches(stand, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", stand
  quote_max >= 0 and quote_max <= 100, error "no percentage", quote_max
}

checks Massnahme {
  len(titel) <= 80, error "too long", titel
  kosten >= 0, error "negative", kosten
  matches(stand, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", stand
  eigenanteil <= kosten, error "more than the cost", eigenanteil
}

checks Antrag {
  matches(eingereicht, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", eingereicht
  betrag <= foerderfaehig, error "more than the eligible cost", betrag
}

checks Beitrag {
  wert >= 0, error "negative", wert
}
"""


def name(id):
    # A record may not be called like a type, not even in other letters.
    return "the_plan" if id == "plan" else id.replace("-", "_")


def text(value):
    return "'''" + value + "'''" if "\n" in value or '"' in value else f'"{value}"'


def literal(kind, key, value):
    enumeration = ENUMERATIONS.get(f"{kind}.{key}") or ENUMERATIONS.get(key)
    if key in REFERENCES:
        return "[" + ", ".join(map(name, value)) + "]" if isinstance(value, list) else name(value)
    if enumeration:
        return f"{enumeration[0]}.{value}"
    if key == "ort":
        return f"({value[0]}, {value[1]})"
    if key == "zeitraum":
        return f'("{value[0]}", "{value[1]}")'
    if key == "kapazitaet":
        return f'({value[0]}, "{value[1]}")'
    if key == "jahre":
        return "[" + ", ".join(f"({year}, {cents})" for year, cents in value.items()) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(text, value)) + "]"
    return text(value) if isinstance(value, str) else str(value)


def record(document):
    fields = {**document.values, "text": document.body}
    lines = [f"  {key} = {literal(document.kind, key, value)}" for key, value in fields.items()]
    return f"{TYPES[document.kind]} {name(document.id)} {{\n" + "\n".join(lines) + "\n}\n"


def enumeration(type_name, values):
    return f"enum {type_name} {{\n" + "".join(f"  {value}\n" for value in values) + "}\n"


def main():
    count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    types = "\n".join(enumeration(*entry) for entry in ENUMERATIONS.values())
    (out / "masterplan.rsl").write_text(f"package Masterplan\n\n{types}\n{RECORD_TYPES}", encoding="utf-8")
    by_kind = {}
    for document in documents(count):
        by_kind.setdefault(document.kind, []).append(record(document))
    for kind, records in by_kind.items():
        for start in range(0, len(records), RECORDS_PER_FILE):
            chunk = "\n".join(records[start:start + RECORDS_PER_FILE])
            file = out / f"{kind}-{start // RECORDS_PER_FILE + 1:04d}.trlc"
            file.write_text(f"package Masterplan\n\n{chunk}", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
