"""What the demo's residents answered when they were asked whether they learnt what the dialogue led to."""

import datetime
import tomllib
import uuid
from pathlib import Path
from typing import Any

from dialogs.heard_back import answer
from dialogs.models import Dialog, HeardBack, HeardBackAnswer
from dialogs.models.record import local_date

from .stories import NAMESPACE

HEARD = Path(__file__).with_name("heard.toml")
FOUR_WEEKS = datetime.timedelta(days=28)
SILENT = "silent"
KINDS = tuple(str(kind.value) for kind in HeardBackAnswer.Answer)


def build() -> None:
    """Make what is missing: a case in which somebody has been asked is left alone."""
    for told in tomllib.loads(HEARD.read_text(encoding="utf-8"))["case"]:
        dialog = Dialog.objects.filter(events__key=uuid.uuid5(NAMESPACE, told["name"])).first()
        if dialog and not dialog.heard_back.exists():
            _ask(dialog, told)


def _ask(dialog: Dialog, told: dict[str, Any]) -> None:
    """As it stands when the contacts have been erased: the questions name nobody."""
    asked_at = dialog.events.get(step="publish_feedback").at + FOUR_WEEKS
    comments = {kind: [said["text"] for said in told["comments"] if said["answer"] == kind] for kind in KINDS}
    answers = [kind for kind in KINDS for _number in range(told[kind])]
    for number, kind in enumerate([*answers, *[SILENT] * told[SILENT]]):
        row = HeardBack.numbered(f"demo/{told['name']}/{number}", dialog=dialog)
        row.created_at = row.sent_at = asked_at
        row.mail = HeardBack.Mail.SENT
        row.save(force_insert=True)
        if kind == SILENT:
            continue
        comment = comments[kind].pop() if comments[kind] else ""
        answer(row, answer=kind, comment=comment, on=local_date(asked_at))
