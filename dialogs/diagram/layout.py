"""Where the states stand on the drawing: the one thing about it that is set by hand."""

from dialogs.models import State

WIDTH, HEIGHT = 1000, 880
BOX_WIDTH, BOX_HEIGHT = 210, 56

_ROAD, _ASIDE, _OUT = 420, 850, 120
#: The middle of each state's box.
PLACES: dict[str, tuple[int, int]] = {
    State.IDEA: (_ROAD, 70),
    State.INVESTIGATION: (_ROAD, 194),
    State.PROPOSAL: (_ROAD, 318),
    State.DECISION: (_ROAD, 442),
    State.EXECUTION: (_ROAD, 566),
    State.FEEDBACK: (_ROAD, 690),
    State.COMPLETED: (_ROAD, 814),
    State.INFORMATION: (_ASIDE, 318),
    State.REFERRED: (_ASIDE, 70),
    State.WITHDRAWN: (_OUT, 256),
}
#: Roads that bend, by the states they join: their corners between the two boxes.
BENDS: dict[tuple[str, str], list[tuple[int, int]]] = {
    (State.INVESTIGATION, State.INFORMATION): [(850, 194)],
    (State.DECISION, State.INFORMATION): [(850, 442)],
    (State.DECISION, State.PROPOSAL): [(670, 426), (670, 318)],
    (State.INFORMATION, State.COMPLETED): [(975, 318), (975, 814)],
    (State.IDEA, State.WITHDRAWN): [(120, 70)],
    (State.INVESTIGATION, State.WITHDRAWN): [(270, 194), (270, 240)],
    (State.PROPOSAL, State.WITHDRAWN): [(270, 318), (270, 272)],
    (State.DECISION, State.WITHDRAWN): [(120, 442)],
}
#: Where a road's words stand, when beside its middle will not do: (x, y, anchor).
WORDS: dict[tuple[str, str], tuple[int, int, str]] = {
    (State.INVESTIGATION, State.INFORMATION): (640, 184, "start"),
    (State.DECISION, State.INFORMATION): (640, 462, "start"),
    (State.DECISION, State.PROPOSAL): (680, 376, "start"),
    (State.IDEA, State.REFERRED): (560, 60, "start"),
    (State.INFORMATION, State.COMPLETED): (965, 836, "end"),
    (State.IDEA, State.WITHDRAWN): (130, 60, "start"),
}
