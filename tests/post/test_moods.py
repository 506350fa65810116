"""What else a mail server does: it never greets, goes down in the middle, or wants the message later."""

import pytest

from tools.devstack.mail_sink import Manner, Sink

from .test_line import PEOPLE, post, results


def test_a_server_that_never_greets_costs_one_time_out(sink: Sink) -> None:
    sink.manner = Manner.MUTE
    assert results(post()) == [("temporary", "TimeoutError", True)]
    assert sink.connections == 1


@pytest.mark.parametrize(
    ("manner", "code", "connections"), [(Manner.LEAVES, "421", 2), (Manner.LATER_CONTENT, "451", 1)]
)
def test_what_is_put_off_for_one_harms_no_other(
    sink: Sink, manner: Manner, code: str, connections: int
) -> None:
    sink.towards[PEOPLE[1]] = manner
    assert results(post()) == [("ok", "", False), ("temporary", code, False), ("ok", "", False)]
    assert sink.connections == connections
