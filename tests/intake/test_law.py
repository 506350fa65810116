"""What the database keeps of ideas, texts and mails, whoever asks it to change them."""

import pytest

from dialogs.models import IdeaMail, IncomingIdea, PrivacyAct
from dialogs.triage.acts import refer
from tests.dialogs.law.database import refused, sql, without
from tests.people import Town
from tests.triage.ideas import came

#: what is tried → the rule it is refused by, the statement, the guard that refuses
TRIED = {
    "vanish": ("I4", "DELETE FROM dialogs_incomingidea"),
    "rewrite": ("I4", "UPDATE dialogs_incomingidea SET text = 'Annat.'"),
    "backdate": ("I4", "UPDATE dialogs_incomingidea SET received_at = now() - interval '1 year'"),
    "other information": ("I4", "UPDATE dialogs_incomingidea SET informed_by_id = informed_by_id + 1"),
    "done twice": ("I4", "UPDATE dialogs_incomingidea SET referred_to = 'Skolan'"),
    "other answer": ("I4", "UPDATE dialogs_incomingidea SET answer = 'Nej.'"),
    "text rewritten": ("I13", "UPDATE dialogs_informationtext SET body = 'Annat.'"),
    "text gone": ("I13", "DELETE FROM dialogs_informationtext"),
    "mail gone": ("I8", "DELETE FROM dialogs_ideamail"),
    "mail of something else": ("I8", "UPDATE dialogs_ideamail SET kind = 'opened'"),
    "mail unsent": ("I8", "UPDATE dialogs_ideamail SET mail = 'waiting', sent_at = NULL"),
}
GUARDS = {
    "dialogs_incomingidea": "incoming_idea_guard",
    "dialogs_informationtext": "information_text_guard",
    "dialogs_ideamail": "idea_mail_guard",
}


@pytest.fixture
def answered(town: Town) -> IncomingIdea:
    idea = came()
    refer(idea, by=town.handlaggare, kind="fault_report", referred_to="Gatan", answer="Vi lagar den.")
    IdeaMail.objects.update(mail="sent", sent_at=idea.received_at)
    return idea


@pytest.mark.parametrize("what", TRIED)
def test_it_is_refused(answered: IncomingIdea, what: str) -> None:
    rule, statement = TRIED[what]
    with refused(rule):
        sql(statement)


def test_the_words_can_be_erased_and_stay_so(answered: IncomingIdea) -> None:
    words = {"kind": PrivacyAct.Kind.ERASURE, "rule": PrivacyAct.Rule.WORDS, "data": PrivacyAct.Data.IDEA}
    PrivacyAct.objects.create(count=1, **words)
    sql("UPDATE dialogs_incomingidea SET title = '', text = '', place = '', answer = '', erased_at = now()")
    with refused("I4"):
        sql("UPDATE dialogs_incomingidea SET erased_at = NULL")


def test_a_mail_outlives_its_contact_and_gets_no_other(answered: IncomingIdea) -> None:
    mine = IdeaMail.objects.get().contact_id
    sql("UPDATE dialogs_ideamail SET contact_id = NULL")
    with refused("I8"):
        sql("UPDATE dialogs_ideamail SET contact_id = %s", mine)


@pytest.mark.parametrize("table", GUARDS)
def test_without_its_guard_it_would_happen(answered: IncomingIdea, table: str) -> None:
    column = {"dialogs_incomingidea": "place", "dialogs_informationtext": "body"}.get(table, "last_error")
    with without(f"{table}.{GUARDS[table]}"):
        sql(f"UPDATE {table} SET {column} = 'Annat.'")
        assert sql(f"SELECT DISTINCT {column} FROM {table}") == [("Annat.",)]
