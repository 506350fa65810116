"""What the person who writes a proposal is told, field by field."""

from django.utils.translation import gettext_lazy as _

HELP = {
    "question": _("The question as residents will meet it. One question, in plain words."),
    "influence": _("What may become different because of the answers, and what is already settled."),
    "purpose": _("What the committee needs to know in order to decide well."),
    "decision_served": _("The coming political decision that the answers shall influence."),
    "decision_served_on": _("When the decision is expected. It must not be taken already."),
    "target_groups": _("Whom the dialogue shall reach. Tick all that apply."),
    "level": _(
        "Fixed before the dialogue begins. It can then only be changed by a new decision of the committee."
    ),
    "methods": _("Only methods of the chosen level can be used."),
    "period_from": _("The first day on which residents can take part."),
    "period_to": _("The last day on which residents can take part."),
    "budget": _("Whole kronor, e.g. 400 000."),
    "financing": _("Where the money comes from, and what it pays for."),
    "process_owner": _("Who answers for the dialogue being carried out."),
    "process_leader": _("Who leads it from day to day."),
    "listeners": _("Elected members listen in the dialogue. They neither answer nor defend."),
    "communication": _("How those concerned learn of the dialogue, before, during and after."),
    "documenter": _("Who writes down what is said."),
    "documentation": _("What is written down at each occasion, and where it is kept."),
    "feedback_form": _("How and when those who took part hear what came of it."),
    "evaluation_plan": _("How you will find out what worked and whom you did not reach."),
}
