from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.admin.access import CLOSE, OPEN, RESET, state_of_login
from committees.admin.administrators import KeepsAnAdministrator
from committees.admin.asking import asks_first
from committees.admin.memberships import MembershipInline
from committees.models import Person


@admin.register(Person)
class PersonAdmin(KeepsAnAdministrator, UserAdmin):
    """People with their memberships. Nobody is deleted, and nobody is made a superuser here."""

    list_display = ["full_name", "username", "roles_today", "is_active", "last_login"]
    list_filter = ["is_active", "memberships__role", "memberships__committee", "memberships__office"]
    ordering = ["first_name", "last_name", "username"]
    readonly_fields = ["login", "last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Access"), {"fields": ["login", "is_staff", "last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "username",
                    "first_name",
                    "last_name",
                    "email",
                    "is_staff",
                    "password1",
                    "password2",
                ]
            },
        )
    ]
    inlines = [MembershipInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return super().get_queryset(request).prefetch_related("memberships__committee", "memberships__office")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm]:
        # Django's own words for it would make an administrator tick it for every member of staff.
        kwargs["labels"] = {"is_staff": _("May log in to the administration")}
        kwargs["help_texts"] = {
            "is_staff": _(
                "Only administrators and the strategist need it. Their role decides what they may do."
            )
        }
        return super().get_form(request, obj, change=change, **kwargs)

    def get_urls(self) -> list[Any]:
        acts = [
            asks_first(self, name, *act) for name, act in (("close", CLOSE), ("open", OPEN), ("reset", RESET))
        ]
        return [*acts, *super().get_urls()]

    @admin.display(description=_("name"), ordering="first_name")
    def full_name(self, person: Person) -> str:
        return person.name

    @admin.display(description=_("roles today"))
    def roles_today(self, person: Person) -> str:
        return "; ".join(str(membership) for membership in person.memberships_on(timezone.localdate()))

    @admin.display(description=_("login"))
    def login(self, person: Person) -> str:
        return state_of_login(person)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
