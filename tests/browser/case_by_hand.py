"""What each person does on the way of a case, as hands do it: from the list of duties to the sent form."""

import datetime

from django.utils import timezone
from playwright.sync_api import Page

from dialogs.models import Dialog, Method
from tests.browser.hands import fill, follow, send, take_up

TODAY, DAY = timezone.localdate, datetime.timedelta(days=1)


def minutes(paragraph: int) -> dict[str, str]:
    return {"decided_on": str(TODAY()), "paragraph": str(paragraph)}


def log_and_refer(page: Page, host: str) -> None:
    page.goto(f"{host}/arbete/arenden/nytt/")
    fill(page, title="Ljus i Malmparken", text="Det är mörkt.", source="resident")
    send(page)
    follow(page.locator('a[href$="/till-namnd/"]').first)
    fill(page, committee={"label": "Stadsbyggnadsnämnden"}, office={"label": "Stadsbyggnadskontoret"})
    fill(page, handler={"label": "Handläggare – Stadsbyggnadskontoret"})
    send(page)


def decide_to_investigate(page: Page, host: str, q2: str) -> None:
    take_up(page, host, "utredningsbeslut")
    fill(page, q1="True", q2=q2, reason="Nämnden har talat om det.", **minutes(41))
    send(page)


def write_proposal(page: Page, host: str) -> None:
    take_up(page, host, "forslag")
    fill(page, question="Var ska ljuset stå?", influence="Platserna.", purpose="Att veta var det är mörkt.")
    fill(page, decision_served="Program för ljus", decision_served_on=str(TODAY() + 300 * DAY))
    fill(page, other_groups="Närboende\nFöreningar", level="consultation")
    fill(page, period_from=str(TODAY()), period_to=str(TODAY() + 30 * DAY), budget="400 000 kr")
    fill(page, financing="Nämndens ram.", process_owner="Chefen", process_leader="Handläggaren")
    fill(page, listeners="Presidiet", communication="Affischer.", documenter="Kollegan")
    fill(page, documentation="Anteckningar.", feedback_form="Möte i parken.", evaluation_plan="Enkät.")
    goal = {"text": "Många hörs", "indicator": "Antal svar", "target": "300", "measured_how": "Vi räknar"}
    fill(page, **{f"goals-0-{name}": text for name, text in goal.items()})
    method = Method.objects.offered(Dialog.objects.get().ladder, "consultation")[0]
    fill(page, methods=str(method.pk))
    send(page, "Spara utkast")


def answer_the_checklist(page: Page, host: str) -> None:
    page.goto(f"{host}/arbete/arenden/{Dialog.objects.get().number}/checklista/")
    answers = page.locator('textarea[name^="point-"]')
    for number in range(answers.count()):
        answers.nth(number).fill("Klart.")
    if answers.count():
        send(page, "Spara svaren")


def review(page: Page, host: str) -> None:
    take_up(page, host, "matbarhet")
    fill(page, approved="True")
    send(page)


def read_through_and_submit(page: Page, host: str) -> None:
    take_up(page, host, "forslag")
    send(page, "Spara och förhandsgranska")
    send(page)


def decide_on_the_dialogue(page: Page, host: str) -> None:
    take_up(page, host, "dialogbeslut")
    fill(page, outcome="yes", feedback_date=str(TODAY() + 90 * DAY), **minutes(42))
    send(page)


def hold_an_occasion(page: Page, host: str) -> None:
    page.goto(f"{host}/arbete/arenden/{Dialog.objects.get().number}/tillfallen/nytt/")
    just_now = timezone.localtime() - datetime.timedelta(minutes=1)
    fill(page, method={"index": 1}, place="Malmparken", starts_at=just_now.strftime("%Y-%m-%dT%H:%M"))
    fill(page, status="held", attended="57", attended_is_estimate="False", contributions="40")
    send(page)


def conclude(page: Page, host: str) -> None:
    take_up(page, host, "genomforande")
    fill(page, started_on=str(TODAY()), ended_on=str(TODAY()))
    send(page)


def compile_results(page: Page, host: str) -> None:
    take_up(page, host, "sammanstallning")
    fill(page, results="Ljus vid gången.", took_part="Närboende.", not_reached="Få unga.", evaluation="Bra.")
    goal = page.locator("main input[type=radio]").first.get_attribute("name")
    assert goal
    fill(page, **{goal: "yes", goal.replace("reached", "outcome"): "571 svar"})
    send(page)


def draft_the_answer(page: Page, host: str) -> None:
    take_up(page, host, "aterkoppling")
    fill(page, asked="Var ljuset ska stå.", said="Vid gången.", does="Nämnden sätter upp tolv lampor.")
    fill(page, not_taken_further="Ingen damm: för dyrt.", next_steps="Arbetet börjar i mars.")
    send(page, "Spara utkast")


def publish(page: Page, host: str) -> None:
    take_up(page, host, "aterkoppling")
    send(page)


def report(page: Page, host: str) -> None:
    take_up(page, host, "aterrapport")
    fill(page, summary="Nämnden tackade.", **minutes(43))
    send(page)


def close(page: Page, host: str) -> None:
    take_up(page, host, "avslut")
    send(page)


def hold_a_meeting(page: Page, host: str) -> None:
    take_up(page, host, "informationsmote")
    fill(page, held_on=str(TODAY()), place="Digitalt", notice="Brev till alla.", attended="40")
    fill(
        page, attended_is_estimate="True", why_this_decision="För skolan.", why_no_dialogue="Redan beslutat."
    )
    fill(page, **{"questions-0-question": "Höjs hyran?", "questions-0-answer": "Nej, inte av detta."})
    send(page, "Lägg till en fråga")
    fill(page, **{"questions-1-question": "Blir det en skola?", "questions-1-answer": "Ja."})
    send(page)
