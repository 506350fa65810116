from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_permission_codename
from django.contrib.auth.backends import ModelBackend
from django.utils import timezone

from committees.models import Person


class RoleBackend(ModelBackend):
    """Answers Django's permission questions by the roles that a person holds today.

    The admin therefore opens exactly what `settings.ROLE_MAINTAINS` lists, by plain ModelAdmins, and there
    are no groups to keep in step. Superusers are let through by Django itself.
    """

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if obj is not None or not isinstance(user_obj, Person):
            return set()
        roles = {membership.role for membership in user_obj.memberships_on(timezone.localdate())}
        return {permission for role in roles for permission in _permissions_of(role)}

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()


def _permissions_of(role: str) -> Iterator[str]:
    for label in settings.ROLE_MAINTAINS.get(role, []):
        options = apps.get_model(label)._meta
        for action in ("view", "add", "change", "delete"):
            yield f"{options.app_label}.{get_permission_codename(action, options)}"
