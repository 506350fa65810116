"""After which steps somebody is told, and who: it is their turn, or they were given the case."""

from dialogs.duties import Owner

OFFICE, SECRETARY = Owner.OFFICE, Owner.SECRETARY

#: It becomes their turn. Told only while they owe the case something.
TURNS = {
    "refer_to_committee": (SECRETARY,),
    "decide_investigation": (OFFICE,),
    "review_measurability": (OFFICE,),
    "submit_proposal": (SECRETARY,),
    "decide_dialog": (OFFICE,),
    "submit_plan_change": (SECRETARY,),
    "decide_plan_change": (OFFICE,),
    "complete_execution": (OFFICE,),
    "cancel_dialog": (OFFICE,),
    "compile_results": (SECRETARY,),
}
#: They must know, whether or not there is something to do at once.
NEWS = {
    "refer_to_committee": (OFFICE,),
    "hand_over": (OFFICE,),
    "reschedule_feedback": (OFFICE,),
    "publish_feedback": (OFFICE,),
    "report_to_committee": (OFFICE,),
}
TOLD = TURNS.keys() | NEWS.keys()


def told_of(step: str, owes: frozenset[Owner]) -> list[Owner]:
    """Whom a step is told, when the case as it now stands is owed something by these."""
    turn = [owner for owner in TURNS.get(step, ()) if owner in owes]
    return turn + [owner for owner in NEWS.get(step, ()) if owner not in turn]
