import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from checklists.models import Phase, Template, TemplateItem


def outline(template: Template) -> list[tuple[str, int, str, str, str]]:
    return [
        (
            point.phase,
            point.position,
            point.part_of.text if point.part_of else "",
            point.text,
            point.settled_by,
        )
        for point in template.items.select_related("part_of")
    ]


def test_a_new_version_begins_as_a_copy_of_the_current(template, draft):
    assert (draft.version, draft.name, draft.is_published) == (2, template.name, False)
    assert outline(draft) == outline(template)
    assert not draft.items.filter(part_of__template=template).exists()


def test_a_draft_is_not_current_until_published(template, draft):
    assert Template.objects.current() == template
    draft.publish()
    assert Template.objects.current() == draft
    assert list(Template.objects.published()) == [draft, template]


def test_there_is_one_draft_at_a_time(draft):
    with pytest.raises(ValidationError) as refusal:
        Template.objects.draft_next()
    assert refusal.value.messages == ["Det finns redan ett utkast. Publicera eller ta bort det först."]
    draft.delete()
    assert Template.objects.draft_next().version == 2


def test_a_draft_can_be_reworked_before_it_is_published(template, draft):
    draft.items.filter(phase=Phase.DURING).first().delete()
    draft.items.create(phase=Phase.DURING, position=205, text="Tolk bokad")
    draft.items.filter(text="Tidplan").update(text="Tidsplan")
    at = timezone.now()
    draft.publish(at)
    published = Template.objects.get(version=2)
    assert published.published_at == at
    assert published.items.filter(text__in=["Tolk bokad", "Tidsplan"]).count() == 2
    assert not template.items.filter(text__in=["Tolk bokad", "Tidsplan"]).exists()


def test_published_once(template):
    first = template.published_at
    with pytest.raises(ValidationError) as refusal:
        template.publish()
    assert refusal.value.messages == ["Den här versionen är redan publicerad."]
    assert Template.objects.get(pk=template.pk).published_at == first


def test_a_stale_copy_cannot_publish_again(draft):
    stale = Template.objects.get(pk=draft.pk)
    draft.publish()
    with pytest.raises(ValidationError):
        stale.publish()


def test_a_phase_without_points_is_not_published(draft):
    draft.items.filter(phase=Phase.DURING).delete()
    with pytest.raises(ValidationError) as refusal:
        draft.publish()
    assert refusal.value.messages == ["Varje fas behöver minst en punkt. Tom fas: Under."]
    assert not Template.objects.get(pk=draft.pk).is_published


def test_a_version_number_is_used_once(template):
    with pytest.raises(IntegrityError, match="version"):
        Template.objects.create(name="En till", version=1)


@pytest.mark.parametrize("fault", ["of another template", "in another phase", "of a part", "of itself"])
def test_a_part_stands_under_its_own_point(template, draft, fault):
    plan = draft.items.get(text="Genomförandeplan")
    part = TemplateItem(template=draft, phase=Phase.BEFORE, position=95, text="tolk", part_of=plan)
    part.full_clean()
    part.save()
    match fault:
        case "of another template":
            part.part_of = template.items.get(text="Genomförandeplan")
        case "in another phase":
            part.phase = Phase.AFTER
        case "of a part":
            part.part_of = plan.parts.first()
        case "of itself":
            part.part_of = part
    with pytest.raises(ValidationError) as refusal:
        part.full_clean()
    assert list(refusal.value.message_dict) == ["part_of"]


def test_a_point_with_parts_is_not_a_leaf(draft):
    plan = draft.items.get(text="Genomförandeplan")
    assert not plan.is_leaf
    assert plan.parts.first().is_leaf
    assert draft.items.leaves().count() == 22
    plan.parts.all().delete()
    assert plan.is_leaf


def test_the_database_knows_the_phases(draft):
    with pytest.raises(IntegrityError, match="templateitem_phase_known"):
        draft.items.update(phase="later")
