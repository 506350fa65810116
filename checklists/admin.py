from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checklists.models import Template, TemplateItem


class DraftOnly:
    """A published version is shown, never changed. The database says so too, but less kindly."""

    def has_change_permission(self, request: HttpRequest, obj: Template | None = None) -> bool:
        return _is_open(obj) and super().has_change_permission(request, obj)  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: Template | None = None) -> bool:
        return _is_open(obj) and super().has_delete_permission(request, obj)  # type: ignore[misc]


def _is_open(template: Template | None) -> bool:
    return template is None or not template.is_published


class TemplateItemInline(DraftOnly, admin.TabularInline):
    model = TemplateItem
    fields = ["position", "phase", "part_of", "text", "settled_by"]
    # The name of a field in the program, not something to write by hand; a new version takes it over.
    readonly_fields = ["settled_by"]
    extra = 1

    def has_add_permission(self, request: HttpRequest, obj: Template | None = None) -> bool:
        return _is_open(obj) and super().has_add_permission(request, obj)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        if db_field.name == "part_of":
            shown = request.resolver_match.kwargs.get("object_id") if request.resolver_match else None
            kwargs["queryset"] = TemplateItem.objects.filter(template=shown, part_of=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Template)
class TemplateAdmin(DraftOnly, admin.ModelAdmin):
    list_display = ["name", "version", "published_at"]
    fields = ["name", "version", "published_at"]
    readonly_fields = ["version", "published_at"]
    inlines = [TemplateItemInline]
    actions = ["make_new_version", "publish"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a new version is copied from the current one, by the action

    @admin.action(description=gettext_lazy("Make a new version"), permissions=["change"])
    def make_new_version(self, request: HttpRequest, chosen: QuerySet[Template]) -> HttpResponse | None:
        try:
            draft = Template.objects.draft_next()
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            return None
        self.message_user(request, _("This is the draft of the new version. Publish it in the list."))
        return redirect("admin:checklists_template_change", draft.pk)

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish(self, request: HttpRequest, chosen: QuerySet[Template]) -> None:
        for template in chosen:
            try:
                template.publish()
            except ValidationError as refusal:
                self.message_user(request, f"{template}: {' '.join(refusal.messages)}", messages.ERROR)
            else:
                self.message_user(request, _("%(template)s is published.") % {"template": template})
