"""All figures of a selection, each computed in one place. The number of queries is always the same."""

import datetime

from . import answers, effects, gates, heard_back, open_cases, people, plans, results, steps
from .figure import Overview
from .period import counts_of, people_of_everybody, unanswered
from .selection import Selection


def overview(selection: Selection, on: datetime.date) -> Overview:
    counts = counts_of(selection)
    cases = open_cases.read(selection, on)
    everybody = people_of_everybody(selection) if selection.is_narrowed else counts
    figures = (
        open_cases.open_now(cases),
        open_cases.late_now(cases),
        open_cases.late_days_median(cases),
        answers.answered(counts),
        answers.on_time(counts, unanswered(selection, on)),
        answers.days_to_feedback(counts),
        gates.no_share(counts),
        gates.information_meetings_held(counts),
        people.attended_exact(counts, everybody),
        people.attended_estimated(counts, everybody),
        results.goals_reached(counts),
        heard_back.learnt_what_it_led_to(counts),
    )
    of_parts = (steps.days_per_step, plans.levels, plans.methods, plans.target_groups_planned)
    of_results = (results.target_groups_reached, results.target_groups_not_reached, results.goal_outcomes)
    of_ends = (effects.effects, heard_back.heard_back_answers)
    series = [theme(counts) for theme in (*of_parts, *of_results, *of_ends)]
    series.append(open_cases.late_by_committee(cases))
    grid = open_cases.open_by_committee_and_state(cases)
    return Overview(
        selection,
        {figure.key: figure for figure in figures},
        {one.key: one for one in series},
        {grid.key: grid},
    )
