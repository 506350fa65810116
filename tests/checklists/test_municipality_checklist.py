"""The shipped checklist is the municipality's, word for word."""

import re

import pytest

from checklists.models import Phase, Template

# As printed in the rules for citizen dialogue, list marks and line breaks aside.
RULES = {
    Phase.BEFORE: [
        "Mål, och syfte för dialogen",
        "Finns det en tidigare historia kring frågan som är viktig att veta om, nulägesbeskrivning?",
        "Finns samarbetspartners?",
        "Tidplan",
        "Budget och finansiering",
        "Tydliggör frågeställning",
        "Vilka målgrupper som ska nås?",
        "Vilken nivå på deltagande som ska ges medborgarna",
        "Genomförandeplan, fakta, val av metod, processägare och processledare, kommunikationsplan, "
        "dokumentation, återkoppling, utvärdering",
    ],
    Phase.DURING: ["Förberedelser, genomföra dialog och planera återkoppling"],
    Phase.AFTER: ["Sammanställning av resultat och utvärdering och återkoppling"],
}
SETTLED_BY = {
    "Mål, och syfte för dialogen": "goals",
    "Tidplan": "timetable",
    "Budget och finansiering": "budget",
    "Tydliggör frågeställning": "question",
    "Vilka målgrupper som ska nås?": "target_groups",
    "Vilken nivå på deltagande som ska ges medborgarna": "level",
    "Genomförandeplan: val av metod": "methods",
    "Genomförandeplan: processägare": "process_owner",
    "Genomförandeplan: processledare": "process_leader",
    "Genomförandeplan: kommunikationsplan": "communication",
    "Genomförandeplan: dokumentation": "documentation",
    "Genomförandeplan: återkoppling": "feedback_form",
    "Genomförandeplan: utvärdering": "evaluation_plan",
    "Sammanställning av resultat": "compilation",
    "utvärdering": "evaluation",
    "återkoppling": "feedback",
}


def pieces(line: str) -> list[str]:
    """A line that lists several things, taken apart where it lists them."""
    return re.split(r", | och ", line)


def test_it_is_version_one_and_published(template):
    assert template.name == "Checklista för medborgardialog"
    assert template.is_published
    assert Template.objects.current() == template


def test_before_has_the_nine_points_in_order(template):
    points = list(template.items.filter(phase=Phase.BEFORE, part_of=None))
    assert [point.text for point in points[:8]] == RULES[Phase.BEFORE][:8]
    ninth = points[8]
    parts = [part.text for part in ninth.parts.all()]
    assert len(points) == 9
    assert len(parts) == 8
    assert [ninth.text, *parts] == pieces(RULES[Phase.BEFORE][8])


@pytest.mark.parametrize("phase", [Phase.DURING, Phase.AFTER])
def test_during_and_after_have_what_their_line_lists(template, phase):
    points = [point.text for point in template.items.filter(phase=phase)]
    assert len(points) == 3
    assert points == pieces(RULES[phase][0])


def test_the_points_that_a_field_answers(template):
    def full_text(point):
        return f"{point.part_of}: {point}" if point.part_of else point.text

    settled = {full_text(point): point.settled_by for point in template.items.all() if point.settled_by}
    assert settled == SETTLED_BY


def test_parts_follow_their_point(template):
    order = [point.text for point in template.items.all()]
    assert order.index("fakta") == order.index("Genomförandeplan") + 1
    assert len(order) == 23
