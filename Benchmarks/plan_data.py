"""An invented plan of any size as plain data; the writers beside it put it into files.

Every choice depends only on the document's number, so equal numbers give equal plans on every
machine. Money is in cents, moments are ISO texts, references are ids.
"""
import dataclasses
import random

MEASURES_PER_MUNICIPALITY = 36
MAX_MUNICIPALITIES = 240
COUNTY = "kreis-musterland"
STICHTAG = "2026-11-21"

# art -> (unit, Handlungsfeld, what it is, what happens there)
ARTS = {
    "gewerbegebiet": ("ha", "wirtschaft_flaechen", "Gewerbegebiet", "Erschließungsstraßen, Kanäle und Regenrückhaltung"),
    "gruenderzentrum": ("m²", "wirtschaft_flaechen", "Gründerhaus", "Werkstätten, Büros und gemeinsame Besprechungsräume"),
    "berufsbildung": ("Plätze", "bildung_forschung", "Lehrwerkstatt", "Maschinen, Schweißkabinen und Unterrichtsräume"),
    "weiterbildung": ("Plätze", "bildung_forschung", "Lernzentrum", "Abendkurse, Umschulungen und Beratung"),
    "schulbau": ("Plätze", "bildung_forschung", "Schulneubau", "Klassenräume, Mensa und Fachräume"),
    "kita": ("Plätze", "bildung_forschung", "Kindertagesstätte", "Gruppenräume, Außengelände und Küche"),
    "solarpark": ("MWp", "energie_industrie", "Solarpark", "Module, Trafostation und Einfriedung"),
    "windpark": ("MW", "energie_industrie", "Windpark", "Fundamente, Kranstellflächen und Zuwegung"),
    "waermenetz": ("GWh/a", "energie_industrie", "Wärmenetz", "Rohrleitungen, Übergabestationen und Speicher"),
    "speicher": ("MWh", "energie_industrie", "Stromspeicher", "Batteriecontainer, Netzanschluss und Brandschutz"),
    "radweg": ("km", "mobilitaet", "Radweg", "Asphaltdecke, Beleuchtung und Querungshilfen"),
    "haltepunkt": ("Stk", "mobilitaet", "Haltepunkt", "Bahnsteig, Wetterschutz und Zugang ohne Stufen"),
    "mobilstation": ("Stk", "mobilitaet", "Mobilstation", "Abstellanlagen, Ladesäulen und Anzeigetafeln"),
    "breitband": ("Anschlüsse", "digitalisierung", "Glasfaserausbau", "Leerrohre, Verteiler und Hausanschlüsse"),
    "wohngebiet": ("WE", "wohnen_staedtebau", "Wohngebiet", "Baufelder, Spielplatz und Versickerungsmulden"),
    "pflege": ("Plätze", "gesundheit_soziales", "Pflegeheim", "Wohngruppen, Tagespflege und Therapieräume"),
    "arztversorgung": ("Sitze", "gesundheit_soziales", "Praxishaus", "Sprechzimmer, Labor und Telemedizin"),
    "renaturierung": ("ha", "klima_umwelt_landschaft", "Auenentwicklung", "Uferabflachung, Flutmulden und Gehölze"),
    "kulturort": ("Gäste/a", "tourismus_kultur_sport", "Kulturhaus", "Bühne, Foyer und Probenräume"),
    "bauhof": (None, "verwaltung_beteiligung", "Bauhof", "Fahrzeughalle, Salzlager und Sozialräume"),
}
SYLLABLES_A = "Ahr Bach Dorn Eller Fichten Grau Hasel Iver Kalt Lind Mühl Nieder Ober Pappel Rot Stein Tann Ulmen Wald Wiesen".split()
SYLLABLES_B = "beck berg born bruch dorf feld hausen heim hoven kirchen rath see".split()
PLACES = "am Bahnhof;an der Werkstraße;im Norden;auf dem Zechengelände;am Mühlbach;in der Ortsmitte;an der Landstraße;auf der Hochfläche;beim Rathaus;am Kanal".split(";")
REASONS = [
    "Der Bedarf ist in den letzten {n} Jahren um {p} Prozent gestiegen.",
    "Im Umkreis von {n} Kilometern gibt es kein vergleichbares Angebot.",
    "Die bestehende Anlage stammt aus dem Jahr {y} und lässt sich nicht mehr wirtschaftlich erneuern.",
    "Mit dem Ende des Tagebaus verliert {town} rund {k} Arbeitsplätze.",
    "Eine Befragung von {k} Haushalten hat ergeben, dass {p} Prozent das Vorhaben wünschen.",
    "Ohne das Vorhaben müssten {k} Menschen täglich in den Nachbarort fahren.",
    "Die Betriebskosten sinken um etwa {p} Prozent im Jahr.",
]
CONTENTS = [
    "In {town} entsteht {place} ein Vorhaben mit {k} Quadratmetern Nutzfläche.",
    "Geplant sind {what}.",
    "Der erste Abschnitt umfasst {n} Teilbereiche, der zweite schließt {p} Prozent der Fläche ein.",
    "Die Bauzeit ist mit {n} Quartalen veranschlagt, die Inbetriebnahme folgt abschnittsweise.",
    "Bestehende Gebäude werden so weit wie möglich erhalten und energetisch ertüchtigt.",
    "Für Regenwasser sind {k} Kubikmeter Rückhalteraum vorgesehen.",
    "Alle Zugänge sind stufenlos; Leitsysteme helfen Menschen, die schlecht sehen.",
]
STEPS = [
    "Die Verwaltung legt dem Ausschuss im {month} eine Kostenberechnung vor.",
    "Bis zum {month} liegen Bodengutachten und Artenschutzprüfung vor.",
    "Die Nachbargemeinden werden im {month} zu einem Gespräch eingeladen.",
    "Danach wird die Planung ausgeschrieben; {n} Büros haben Interesse gezeigt.",
    "Ein Beirat mit {n} Mitgliedern begleitet die Umsetzung.",
    "Im {month} berichtet die Projektleitung öffentlich über den Stand.",
]
MONTHS = "Januar Februar März April Mai Juni September Oktober November Dezember".split()
STATUS = ["idee", "skizze", "skizze", "abgestimmt", "vereinbart", "in_umsetzung"]


@dataclasses.dataclass
class Document:
    kind: str
    id: str
    values: dict
    body: str


class Choice:
    """Draws that depend on a seed alone; only `random()` is used, whose sequence is guaranteed."""

    def __init__(self, seed):
        self.source = random.Random(f"masterplan {seed}")

    def number(self, low, high):
        return low + int(self.source.random() * (high - low + 1))

    def of(self, items):
        return items[self.number(0, len(items) - 1)]

    def some(self, items, count):
        rest = list(items)
        return [rest.pop(self.number(0, len(rest) - 1)) for _ in range(count)]


def slug(text):
    for old, new in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.lower().replace(old, new)
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in text).split())


def filled(choice, sentence, town, place, what):
    return sentence.format(
        n=choice.number(3, 19), p=choice.number(5, 95), k=choice.number(40, 990),
        y=choice.number(1955, 1999), month=choice.of(MONTHS), town=town, place=place, what=what)


def paragraph(choice, sentences, count, *names):
    return " ".join(filled(choice, s, *names) for s in choice.some(sentences, count))


def prose(choice, town, place, what):
    names = (town, place, what)
    return "\n\n".join([
        "## Worum geht es", paragraph(choice, CONTENTS, 4, *names), paragraph(choice, CONTENTS, 3, *names),
        "## Warum", paragraph(choice, REASONS, 4, *names), paragraph(choice, REASONS, 3, *names),
        "## Nächste Schritte", paragraph(choice, STEPS, 5, *names)])


def town_names(count):
    names = [a + b for b in SYLLABLES_B for a in SYLLABLES_A]
    return names[:count]


def municipality(index, name):
    choice = Choice(f"town {index}")
    return Document("koerperschaft", slug(name), {
        "name": name, "art": "gemeinde" if index % 3 else "stadt", "ags": f"05999{index * 4 + 4:03d}",
        "einwohner": choice.number(4000, 48000), "stand": "2025-12-31",
        "ort": (f"{50 + choice.number(3000, 9900) / 10000:.4f}", f"{6 + choice.number(500, 9900) / 10000:.4f}"),
        "haushaltslage": choice.of(["ausgeglichen", "fiktiv_ausgeglichen"]), "kuemmerer": "Stabsstelle Entwicklung",
    }, f"{name} gehört zu den Kommunen des Kreises und hat {choice.number(3, 24)} Ortsteile.")


def county(inhabitants):
    return Document("koerperschaft", COUNTY, {
        "name": "Kreis Musterland", "art": "kreis", "ags": "05999", "einwohner": inhabitants, "stand": "2025-12-31",
        "ort": ("50.6000", "6.5000"), "haushaltslage": "ausgeglichen", "kuemmerer": "Stabsstelle Strukturwandel",
    }, "Der Kreis führt den Plan und hilft kleinen Gemeinden bei ihren Anträgen.")


def programme(index):
    name = ["Strukturhilfe", "Landesfonds Orte", "Klimafonds"][index]
    return Document("programm", slug(name), {
        "name": name, "geber": "Musterland", "quelle": "Beispielregel ohne Bezug zu einer geltenden Richtlinie",
        "stand": "2026-10-01", "quote_max": 90, "ende": "2038-12-31",
    }, "Die Regeln dieses Programms sind erfunden.")


def goal(index):
    choice = Choice(f"goal {index}")
    fields = sorted({field for _, field, _, _ in ARTS.values()})
    what = choice.of([name for _, _, name, _ in ARTS.values()])
    return Document("ziel", f"ziel-{index + 1}", {
        "titel": f"Ziel {index + 1}: {what} und mehr bis {choice.number(2030, 2038)}",
        "kurz": f"Der Kreis will das Angebot um {choice.number(5, 60)} Prozent verbessern.",
        "handlungsfeld": fields[index % len(fields)], "prioritaet": choice.of(["hoechste", "hoch", "mittel"]),
    }, paragraph(choice, REASONS, 4, "der Kreis", "im Kreis", what))


def measure(index, towns, goals):
    choice = Choice(f"measure {index}")
    town = towns[index % len(towns)]
    art = choice.of(sorted(ARTS))
    unit, _, what, works = ARTS[art]
    name, place = town.values["name"], choice.of(PLACES)
    start, years = choice.number(2027, 2031), choice.number(1, 4)
    per_year = [choice.number(1, 90) * 5_000_000 for _ in range(years + 1)]
    cost = sum(per_year)
    own = cost // 4
    values = {
        "titel": f"{what} {name} {place}, Abschnitt {index + 1}",
        "kurz": f"{name} plant {place} {what} mit {choice.number(2, 90)} Bausteinen für {choice.number(100, 9000)} Menschen.",
        "art": art, "traeger": town.id, "kommunen": [town.id], "status": choice.of(STATUS),
        "zeitraum": (f"{start}-01-01", f"{start + years}-12-31"), "stand": "2026-10-15",
        "prioritaet": choice.of(["I", "II", "III"]), "ziele": choice.some([g.id for g in goals], min(2, len(goals))),
        "kosten": cost, "folgekosten": choice.number(1, 40) * 500_000, "betreiber": town.id,
        "standort": f"{name}, {place}", "wirkungsraum": "kommune",
        "jahre": {start + offset: cents for offset, cents in enumerate(per_year)},
        "eigenanteil": own, "arbeitsplaetze_neu": choice.number(0, 60), "arbeitsplaetze_ab": start + years + 1,
        "schlagworte": choice.some(["Ausbau", "Umbau", "Neubau", "Revier", "Wandel", "Ortskern"], 2),
    }
    if unit:
        values["kapazitaet"] = (choice.number(2, 90), unit)
    return Document("massnahme", f"m-{index + 1:06d}-{art}", values, prose(choice, name, place, works))


def application(index, of, programmes):
    choice = Choice(f"application {index}")
    cost = of.values["kosten"]
    return Document("antrag", f"antrag-{index + 1:06d}", {
        "massnahme": of.id, "programm": choice.of(programmes).id, "antragsteller": of.values["traeger"],
        "betrag": cost - of.values["eigenanteil"], "foerderfaehig": cost, "status": "antrag",
        "eingereicht": f"2026-{choice.number(1, 10):02d}-{choice.number(1, 28):02d}", "begleitung": COUNTY,
        "aktenzeichen": f"ML-{index + 1:06d}",
    }, filled(choice, choice.of(STEPS), "", "", ""))


def contribution(index, of):
    choice = Choice(f"contribution {index}")
    start, end = of.values["zeitraum"]
    return Document("beitrag", f"beitrag-{index + 1:06d}", {
        "von": of.values["traeger"], "massnahme": of.id, "art": "geld", "wert": of.values["eigenanteil"],
        "zeitraum": (start, end), "status": choice.of(["zugesagt", "beschlossen"]),
    }, filled(choice, choice.of(STEPS), "", "", ""))


def plan():
    return Document("plan", "plan", {
        "titel": "Masterplan Kreis Musterland", "gebiet": "05999", "stichtag": STICHTAG, "phase": "entwurf",
        "herausgeber": "Kreis Musterland", "beispieldaten": True,
    }, "Alle Orte, Vorhaben und Beträge sind erfunden.")


def documents(count):
    """A plan of exactly `count` documents (at least 20), in the order of the folders."""
    if count < 20:
        raise SystemExit("a plan has at least 20 documents here")
    towns_count = max(4, min(MAX_MUNICIPALITIES, count // 60))
    goals_count = max(4, count // 100)
    programmes = [programme(i) for i in range(3)]
    rest = count - 2 - towns_count - goals_count - len(programmes)
    measures_count = rest * 6 // 10
    applications_count = (rest - measures_count) * 6 // 10
    contributions_count = rest - measures_count - applications_count

    towns = [municipality(i, name) for i, name in enumerate(town_names(towns_count))]
    goals = [goal(i) for i in range(goals_count)]
    measures = [measure(i, towns, goals) for i in range(measures_count)]
    return (
        [plan(), county(sum(t.values["einwohner"] for t in towns))] + towns + goals + programmes + measures
        + [application(i, measures[i], programmes) for i in range(applications_count)]
        + [contribution(i, measures[-1 - i]) for i in range(contributions_count)])
