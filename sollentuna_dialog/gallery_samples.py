"""What the component gallery shows: made-up cases, in the language of real ones."""

from datetime import UTC, date, datetime
from types import SimpleNamespace as Sample
from typing import Any

STEPS = ("Idé", "Beslut om utredning", "Förslag", "Beslut om dialog", "Genomförande", "Återkoppling")


def _ladder(*told: tuple[str, date | None, str], branch: tuple[int, Sample] | None = None) -> list[Any]:
    steps = [
        Sample(label=label, status=status, date=when, note=note, branch=None)
        for label, (status, when, note) in zip(STEPS, told, strict=True)
    ]
    if branch:
        steps[branch[0]].branch = branch[1]
    return steps


def on_time() -> list[Any]:
    """A case whose dialogue is being held, everything in time."""
    return _ladder(
        ("done", date(2026, 3, 3), ""),
        ("done", date(2026, 4, 22), "JA på båda frågorna, § 31"),
        ("done", date(2026, 5, 28), ""),
        ("done", date(2026, 6, 17), "JA, § 48"),
        ("current", date(2026, 11, 30), "Sista dag att delta"),
        ("coming", date(2027, 2, 1), "Utlovad"),
    )


def late() -> list[Any]:
    """A case whose feedback is overdue."""
    return _ladder(
        ("done", date(2025, 9, 1), ""),
        ("done", date(2025, 10, 8), "§ 77"),
        ("done", date(2025, 11, 20), ""),
        ("done", date(2025, 12, 10), "§ 102"),
        ("done", date(2026, 4, 30), "571 deltog"),
        ("late", date(2026, 11, 12), "12 dagar sen"),
    )


def information() -> list[Any]:
    """NEJ at the first gate: an information meeting."""
    nowhere = ("skipped", None, "")
    branch = Sample(label="Informationsmöte", status="current", date=date(2026, 12, 8), note="Kulturhuset")
    no = ("done", date(2026, 10, 14), "NEJ på fråga 2, § 66")
    return _ladder(("done", date(2026, 9, 2), ""), no, *[nowhere] * 4, branch=(1, branch))


def referred() -> list[Any]:
    """A brukardialog, referred on."""
    nowhere = ("skipped", None, "")
    branch = Sample(
        label="Hänvisad", status="done", date=date(2026, 9, 9), note="Brukardialog: till förskolan"
    )
    return _ladder(("done", date(2026, 9, 2), ""), *[nowhere] * 5, branch=(0, branch))


TAGS = [
    ("Genomförande", "active"),
    ("Hos nämnd", "waiting"),
    ("Avslutad", "done"),
    ("12 dagar sen", "late"),
    ("Återtagen", "stopped"),
    ("Informationsmöte", "info"),
    ("Utkast", "neutral"),
]
LEVELS = [
    Sample(verb="Bestämma", label="Medbeslutande", current=False),
    Sample(verb="Påverka", label="Inflytande", current=False),
    Sample(verb="Resonera", label="Dialog", current=True),
    Sample(verb="Tycka", label="Konsultation", current=False),
    Sample(verb="Veta", label="Information", current=False),
]
RECORD_ROWS = [
    ("Beslut", "JA"),
    ("Budgetram", "400\u00a0000 kr"),
    ("Period", "1 september–30 november 2026"),
    ("Diarienummer", "2026/0117 KFN.030"),
    ("Avvikande mening", ""),
]
REASONS = [
    Sample(text="Budget och finansiering saknas", url="#budget"),
    Sample(text="Tre punkter i checklistan ”före” är öppna", url="#checklista"),
    "Strategen har inte granskat mätbarheten",
]
COMPARISON = [
    Sample(term="Budget", left="450\u00a0000 kr", right="400\u00a0000 kr", differs=True),
    Sample(term="Period", left="1 september–30 november", right="1 september–30 november", differs=False),
    Sample(term="Målgrupper", left="Unga 13–19 år\nFöreningslivet", right="Unga 13–19 år", differs=True),
]
FIGURES = [
    ("Dialogpromenad", 64),
    ("Enkät på webben", 412),
    ("Skolbesök", 95),
    ("Öppet hus i stadsparken", 0),
]
DUTIES = [
    Sample(
        title="Skriv återkopplingen till invånarna",
        url="#",
        case="Edsvikens strandpromenad",
        number="MD-2025-0014",
        why="Du är handläggare",
        due=date(2026, 11, 12),
        late_days=12,
    ),
    Sample(
        title="Registrera nämndens beslut om dialog",
        url="#",
        case="Gatubelysning och trygghet i Rotebro",
        number="MD-2026-0009",
        why="Du är sekreterare i Trafik- och fastighetsnämnden",
        due=date(2026, 12, 2),
        late_days=0,
    ),
    Sample(
        title="Förbered idén för nämnd",
        url="#",
        case="Kulturförskoleverksamhetsutveckling",
        number="MD-2026-0021",
        why="",
        due=None,
        late_days=0,
    ),
]
EVENTS = [
    Sample(
        at=datetime(2026, 6, 17, 16, 40, tzinfo=UTC),
        sentence="Nämnden beslutade att genomföra dialogen, § 48",
        actor="Sara Sekreterare",
        url="#",
    ),
    Sample(
        at=datetime(2026, 5, 28, 8, 5, tzinfo=UTC),
        sentence="Förslaget, version 2, lämnades till nämnden",
        actor="Hanna Handläggare",
        url="",
    ),
]
TABS = [
    Sample(label="Nya", url="#", count=4, current=False),
    Sample(label="Pågående", url="#", count=12, current=True),
    Sample(label="Hos nämnd", url="#", count=3, current=False),
    Sample(label="Parkerade", url="#", count=0, current=False),
    Sample(label="Avslutade", url="#", count=118, current=False),
]
CASES = [
    Sample(
        title="Hur ska Edsvikens strandpromenad utvecklas?",
        tag_label="Genomförande",
        tag_kind="active",
        meta="Kultur- och fritidsnämnden",
        text="Du kan påverka var gångvägar, bänkar och belysning hamnar. Delta senast 30 november 2026.",
        ladder=on_time(),
    ),
    Sample(
        title="Trygghet på torget i Rotebro",
        tag_label="12 dagar sen",
        tag_kind="late",
        meta="Kommunstyrelsen",
        text="571 personer deltog i våras. Svaret skulle ha kommit den 12 november.",
        ladder=late(),
    ),
    Sample(
        title="Ny vattenskyddsområdesbestämmelse",
        tag_label="Informationsmöte",
        tag_kind="info",
        meta="Miljö- och byggnadsnämnden",
        text="Frågan går inte att påverka. Kom och hör varför, och ställ dina frågor.",
        ladder=information(),
    ),
]
COLOURS = ["ground", "surface", "ink", "brand", "action", "sun", "ok", "warn", "bad", "note"]
