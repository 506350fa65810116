"""The chain of fingerprints once more, in plain Python, so that the database is not its own judge (I4).

Says the same as `dialogs_event_hash`, from the columns alone and without any of the database's functions.
"""

import datetime
import hashlib
import random
from collections.abc import Iterator

from dialogs.models import Dialog, Event

SEPARATOR = "\x1f"
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def broken(sample: int) -> Iterator[tuple[str, str]]:
    """Cases of a random sample whose chain does not hold, with the event where it breaks."""
    keys = list(Dialog.objects.values_list("pk", "number"))
    for pk, number in random.sample(keys, min(sample, len(keys))):
        previous = b""
        for event in Event.objects.filter(dialog=pk).order_by("sequence"):
            if (bytes(event.previous_hash), bytes(event.hash)) != (previous, fingerprint(event, previous)):
                yield number, f"{event.sequence}: {event.step}"
                break
            previous = bytes(event.hash)


def fingerprint(event: Event, previous: bytes) -> bytes:
    facts = [
        str(event.pk),
        str(event.dialog_id),
        str(event.sequence),
        event.step,
        event.from_state,
        event.to_state,
        str(event.actor_id),
        _seconds(event.at),
        event.record_kind,
    ]
    if event.record_digest is not None:
        facts.append(bytes(event.record_digest).hex())
    return hashlib.sha256(previous + SEPARATOR.join(facts).encode()).digest()


def _seconds(moment: datetime.datetime) -> str:
    micros = (moment - EPOCH) // datetime.timedelta(microseconds=1)
    return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"
