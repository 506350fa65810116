"""A paper with one of everything in it, on which a template is tried before it is kept."""

from .paper import Clauses, Facts, Letterhead, Paper, Prose, Section, Table


def sample() -> Paper:
    parts = (
        Prose("Ett stycke.\n\nEtt stycke till, med å, ä, ö, < och &."),
        Clauses("Nämnden beslutar att", ("besluta en sak", "besluta en annan sak")),
        Facts("Fakta", (("Datum", "24 maj 2017"), ("Diarienummer", "2014/0066 KS.030"))),
        Table("Tabell", ("Mål", "Utfall"), (("Många hörs", "571"), ("Alla får svar", "Ja"))),
    )
    return Paper(
        name="prov",
        label="Tjänsteutlåtande",
        title="Hur ska Malmparken utvecklas?",
        number="MD-2017-0001",
        running_head="Stadsbyggnadsnämnden · dnr 2014/0066 KS.030",
        letterhead=Letterhead("Sollentuna kommun", "Turebergs torg 1", "Sollentuna kommun"),
        facts=(("Till", "Stadsbyggnadsnämnden"),),
        sections=(Section("Rubrik", parts), Section("Underrubrik", parts, level=2)),
        mark="Utkast",
        signatures=("Utdraget bestyrks",),
    )
