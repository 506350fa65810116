"""A town with one case in each situation, and everybody at their browsers."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db import connection

from dialogs.models import Dialog, SavedView
from tests.barriers import reported
from tests.guides import tell
from tests.hearing import asked
from tests.journeys import Journey
from tests.looks import replace_template
from tests.participants import signed_up
from tests.people import Town, build_town
from tests.secretarys import furnish
from tests.situations import SITUATIONS, bring
from tests.subscribers import follow
from tests.triage.ideas import came

from .visitors import Visitor, visitors

PARAGRAPHS_OF_A_CASE = 50  # two cases at one meeting need different ones


@dataclass(frozen=True)
class World:
    town: Town
    cases: dict[str, Dialog]  # by situation
    visitors: dict[str, Visitor]  # by column


def build() -> World:
    town = build_town()
    cases = {}
    for count, situation in enumerate(SITUATIONS):
        journey: Any = bring(Journey(town, paragraph=count * PARAGRAPHS_OF_A_CASE), situation)
        if situation == "exec":
            journey.plan_occasion()  # one that can still be taken away
            signed_up(journey.dialog)
            journey.make_public(journey.keep_document())
        if situation in ("exec", "inve"):
            journey.keep_document()
        cases[situation] = Dialog.objects.get(pk=journey.dialog.pk)
    SavedView.objects.keep(town.handlaggare, "Försenade", "flik=alla&late=on")
    furnish(town)
    tell(town)
    asked(cases["done"])
    replace_template(town)
    reported()
    follow()
    came()
    return World(town, cases, visitors(town))


def checksum() -> str:
    """Of every row that the application keeps: cases, checklists, people. Sessions are not among them."""
    models = [
        model
        for app in ("dialogs", "checklists", "committees")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]
    rows = " UNION ALL ".join(
        f"SELECT '{model._meta.db_table}' AS kind, row::text AS line FROM \"{model._meta.db_table}\" row"
        for model in models
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT string_agg(kind || line, chr(10) ORDER BY kind, line) FROM ({rows}) everything"
        )
        (everything,) = cursor.fetchone()
    return sha256(everything.encode()).hexdigest()
