"""python -m tools.devstack run | manage … | join COMMAND … | fresh COMMAND …"""

import os
import signal
import sys

from . import demo, engines
from .commands import in_front

USAGE = """\
run              the demo: web, worker and beat; PORT=9000 for another port
manage …         a management command against the demo's database
join COMMAND …   any command against the demo's engines
fresh COMMAND …  any command against engines of its own, gone afterwards"""


class ToldToStop(SystemExit):
    """Ctrl-C, a closed terminal, or a polite kill."""


def run() -> int:
    port = demo.free_port(os.environ.get("PORT") or "8000")
    os.environ.setdefault("SITE_URL", f"http://{demo.HOST}:{port}")
    try:
        with engines.shared() as env:
            demo.prepare(env)
            demo.serve(port, env)
    except ToldToStop:
        print("\nStoppat.", flush=True)
    return 0


def manage(arguments: list[str]) -> int:
    ours = not os.environ.get("DATABASE_URL")
    with engines.shared() as env:
        if ours and not demo.is_prepared(env):
            demo.prepare(env)
        return in_front([*demo.MANAGE, *arguments], env)


def join(command: list[str]) -> int:
    with engines.shared() as env:
        return in_front(command, env)


def fresh(command: list[str]) -> int:
    with engines.throw_away() as env:
        return in_front(command, env)


def main(arguments: list[str]) -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    os.environ.setdefault("DEBUG", "1")
    match arguments:
        case ["run"]:
            os.environ.setdefault("DEMO", "1")
            return run()
        case ["manage", *rest]:
            os.environ.setdefault("DEMO", "1")
            return manage(rest)
        case ["join", _, *_]:
            return join(arguments[1:])
        case ["fresh", _, *_]:
            return fresh(arguments[1:])
    print(USAGE, file=sys.stderr)
    return 2


def _leave(number: int, _frame: object) -> None:
    """Leave once, in order: a second Ctrl-C must not interrupt the stopping."""
    for other in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(other, signal.SIG_IGN)
    raise ToldToStop(128 + number)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
