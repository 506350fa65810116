"""The sweep over many open cases, and mails a second beside a plain loop on one connection."""

import datetime
import smtplib
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from django.conf import settings
from django.core.management import call_command

from committees.models import Committee, Membership, Office, Person, Role
from dialogs.models import Beginning, Notice
from dialogs.notices.post import Notices
from dialogs.post import deliver
from dialogs.reminders import sweep
from tools.devstack.demo import HOST
from tools.devstack.engine import wait_until

from . import cases

LONG_AGO, TODAY = datetime.date(2010, 1, 1), datetime.date(2026, 11, 24)
NEVER = datetime.date(2029, 1, 1)
DUE, MAILS, WARM_UP = 1000, 200, 20


def seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def town() -> dict[str, int]:
    committee = Committee.objects.create(name="Nämnden", slug="n", valid_from=LONG_AGO)
    office = Office.objects.create(name="Kontoret", slug="k", valid_from=LONG_AGO)
    person = Person.objects.create(username="h", email="h@example.org")
    Membership.objects.create(person=person, role=Role.OFFICIAL, office=office, valid_from=LONG_AGO)
    Beginning.objects.create(day=LONG_AGO)
    return {"committee": committee.pk, "office": office.pk, "handler": person.pk}


def sweeps(people: dict[str, int], counts: list[int]) -> None:
    """The same number due among more and more open cases."""
    made = 0
    for number, count in enumerate(counts):
        cases.insert(made + 1, count - made - DUE, **people, ends=NEVER, feedback=NEVER)
        day = TODAY + datetime.timedelta(days=number)
        cases.insert(count - DUE + 1, DUE, **people, ends=day, feedback=day + datetime.timedelta(days=28))
        made = count
        first, again = seconds(lambda day=day: sweep(day)), seconds(lambda day=day: sweep(day))  # type: ignore[misc]
        print(f"{count:>8} open cases, {DUE} due: {first:.2f} s, and once more {again * 1000:.0f} ms")


def plain_loop(mails: Iterable[bytes]) -> None:
    """What smtplib does over one connection."""
    with smtplib.SMTP(HOST, settings.EMAIL_PORT) as server:
        for mail in mails:
            server.sendmail(settings.DEFAULT_FROM_EMAIL, ["h@example.org"], mail)


def written() -> Iterator[bytes]:
    """The very mails that wait, one by one."""
    kind = Notices(TODAY)
    waiting = list(kind.rows().filter(mail="waiting"))
    write = kind.writer(waiting)
    for notice in waiting:
        yield write(notice).mail().message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]  # Django's own


def mails(milliseconds: int) -> None:
    """One worker beside the loop, towards a server that takes so long with each message."""
    command = [sys.executable, "-m", "tools.bench.relay", str(settings.EMAIL_PORT), str(milliseconds)]
    server = subprocess.Popen(command)
    try:
        wait_until(_is_up, "The mail server did not answer")
        _make_waiting(WARM_UP)
        deliver([Notices(TODAY)], 600)
        _make_waiting(MAILS)
        ready = list(written())
        loop = MAILS / seconds(lambda: plain_loop(ready))
        writing = MAILS / seconds(lambda: plain_loop(written()))
        began = time.perf_counter()
        ours = deliver([Notices(TODAY)], 600).sent / (time.perf_counter() - began)
    finally:
        server.terminate()
        server.wait()
    print(f"A server of {milliseconds} ms: {ours:.0f} mails a second by one worker,", end=" ")
    print(f"{loop:.0f} in a plain smtplib loop of the same mails, ready: {ours / loop:.0%};", end=" ")
    print(f"{writing:.0f} in one that writes them too: {ours / writing:.0%}")


def _make_waiting(count: int) -> None:
    unsent = Notice.objects.exclude(mail="sent")
    unsent.update(mail="none")
    chosen = unsent.order_by("pk")[:count].values("pk")
    Notice.objects.filter(pk__in=chosen).update(mail="waiting", attempts=0)


def _is_up() -> bool:
    try:
        smtplib.SMTP(HOST, settings.EMAIL_PORT, timeout=1).quit()
    except OSError:
        return False
    return True


def run(counts: list[int]) -> None:
    settings.DEBUG = False  # as in production: no log of every query
    call_command("migrate", verbosity=0)
    sweeps(town(), counts)
    for milliseconds in (0, 20, 50):
        mails(milliseconds)
