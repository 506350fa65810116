"""The figures and pictures of the component gallery: made-up numbers, the awkward ones among them."""

from typing import Any

from dialogs.charts import bar_chart, matrix, share_chart
from dialogs.charts.links import NOWHERE
from dialogs.figures import Bar, Figure, Grid, Series
from dialogs.overview import tile

FIGURES = [
    Figure("late_now", "Sena ärenden", "Öppna ärenden vars sista dag har passerat.", "number", 6),
    Figure(
        "on_time", "Besvarade i tid", "Svar i tid, av alla som kommit eller är sena.", "percent", 78, 18, 23
    ),
    Figure(
        "attended_estimated",
        "Deltog, uppskattat",
        "Aldrig hoplagt med de räknade.",
        "number",
        None,
        hidden=True,
    ),
    Figure("goals_reached", "Uppnådda mål", "Uppnådda mål, som andel av de mätta.", "percent", None),
]
METHODS = Series(
    "methods",
    "Metoder",
    "Långa ord bryts, noll är noll, och små grupper döljs.",
    "number",
    (
        Bar("enkat", "Enkät på webben", 12),
        Bar("budget", "Medborgarbudgetprocess med omröstning om trafikförsörjningsprogrammet", 7),
        Bar("promenad", "Dialogpromenad", 0),
        Bar("samtal", "Enskilda samtal", None, hidden=True),
    ),
)
EFFECTS = Series(
    "effects",
    "Vad blev det av det?",
    "Delarna skiljs åt av mönster, ordning och ord.",
    "number",
    (
        Bar("influenced", "Dialogen påverkade beslutet", 9),
        Bar("partly", "Dialogen påverkade beslutet delvis", 6),
        Bar("not", "Dialogen påverkade inte beslutet", 3),
        Bar("unknown", "Det är för tidigt att säga", 2),
        Bar("none", "Inte uppföljd ännu", 4),
        Bar("other", "Dialogen avbröts", 1),
    ),
)
NOTHING = Series("goal_outcomes", "Hur det gick med målen", "Ännu är inget sammanställt.", "number")
GRID = Grid(
    "open",
    "Öppna ärenden per nämnd",
    "En tabell där varje tal också är ritat.",
    (("proposal", "Förslag"), ("execution", "Genomförande"), ("feedback", "Återkoppling")),
    (("kfn", "Kultur- och fritidsnämnden", (2, 0, 5)), ("von", "Vård- och omsorgsnämnden", (0, 1, 0))),
)


def charts() -> dict[str, Any]:
    return {
        "tiles": [tile(figure, NOWHERE) for figure in FIGURES],
        "methods_chart": bar_chart(METHODS),
        "late_chart": bar_chart(
            Series("late", "Sena ärenden per nämnd", "Röda staplar, och ord.", "days", METHODS.bars[:2]),
            kind="late",
        ),
        "effects_chart": share_chart(EFFECTS),
        "empty_chart": share_chart(NOTHING),
        "matrix_chart": matrix(GRID),
    }
