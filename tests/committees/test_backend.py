from datetime import date

import pytest
from django.contrib.auth.models import Group, Permission

from committees.models import Role


@pytest.mark.parametrize(
    ("role", "permission", "holds"),
    [
        (Role.ADMINISTRATOR, "committees.change_person", True),
        (Role.ADMINISTRATOR, "checklists.change_template", True),
        (Role.ADMINISTRATOR, "auth.change_group", False),
        (Role.STRATEGIST, "checklists.change_template", True),
        (Role.STRATEGIST, "committees.change_person", False),
        (Role.OFFICIAL, "checklists.change_template", False),
        (Role.SECRETARY, "committees.add_meeting", False),
        (Role.ELECTED_MEMBER, "committees.view_person", False),
    ],
)
def test_permissions_follow_the_role(make_person, role, permission, holds):
    assert make_person("nina", role).has_perm(permission) is holds


def test_they_end_with_the_role(make_person, time_machine):
    time_machine.move_to("2026-03-31 21:59:00Z")  # one minute to midnight in Sweden
    nina = make_person("nina", Role.ADMINISTRATOR, last_day=date(2026, 3, 31))
    assert nina.has_perm("committees.change_person")
    time_machine.move_to("2026-03-31 22:01:00Z")
    assert not type(nina).objects.get().has_perm("committees.change_person")


def test_a_group_gives_nothing(make_person):
    nina = make_person("nina", Role.OFFICIAL)
    group = Group.objects.create(name="Allt")
    group.permissions.set(Permission.objects.all())
    nina.groups.add(group)
    nina.user_permissions.set(Permission.objects.all())
    assert nina.get_all_permissions() == set()


def test_all_questions_of_a_page_cost_one_query(adam, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert adam.has_perm("committees.change_person")
        assert adam.has_module_perms("checklists")
        assert not adam.has_perm("auth.change_group")
