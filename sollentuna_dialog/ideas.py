"""Settings of what residents send in: how much, how fast, and where they read of what it is not."""

from . import environment

_env = environment.load()

# What a medborgarförslag is, and how else one can influence: a page of the municipality's own.
MEDBORGARFORSLAG_URL = _env.str("MEDBORGARFORSLAG_URL", default="https://www.sollentuna.se/")
# Per address, and for everybody together: times/period. A library and a school share one address each.
IDEA_LIMITS = {
    # Every press on a button of the form.
    "posted": f"{_env.str('IDEA_POSTS_AN_ADDRESS', default='60/10m')}/ip,"
    f"{_env.str('IDEA_POSTS_IN_ALL', default='600/10m')}/key",
    # Ideas that come in.
    "sent": f"{_env.str('IDEAS_AN_ADDRESS', default='10/h')}/ip,"
    f"{_env.str('IDEAS_IN_ALL', default='200/h')}/key",
    # Receipts to one mailbox, so that nobody's is filled by somebody else.
    "receipt": f"{_env.str('IDEA_RECEIPTS_A_MAILBOX', default='5/d')}/key",
}
# Whoever is faster than this reads nothing; a person only has to press again.
IDEA_SHORTEST_SECONDS = _env.int("IDEA_SHORTEST_SECONDS", default=4)
# What the form takes is some 70 000 bytes at most as browsers send it; a text that is too long is given back.
IDEA_MOST_BYTES = _env.int("IDEA_MOST_KILOBYTES", default=256) * 1_000
