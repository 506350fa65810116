from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import CharField, ForeignKey, QuerySet
from django.forms import ModelChoiceField, Textarea
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
    # What field answers a point is no text to edit: it names a field in the program, and is copied along.
    fields = ["position", "phase", "text", "part_of", "answered_elsewhere"]
    readonly_fields = ["answered_elsewhere"]
    formfield_overrides = {CharField: {"widget": Textarea(attrs={"rows": 2})}}
    extra = 1

    class Media:
        css = {"all": ["checklists/admin.css"]}

    def has_add_permission(self, request: HttpRequest, obj: Template | None = None) -> bool:
        return _is_open(obj) and super().has_add_permission(request, obj)

    @admin.display(description=gettext_lazy("answered by a field of the case"))
    def answered_elsewhere(self, point: TemplateItem) -> str:
        return _("yes") if point.settled_by else ""

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        if db_field.name == "part_of":
            shown = request.resolver_match.kwargs.get("object_id") if request.resolver_match else None
            kwargs["queryset"] = TemplateItem.objects.filter(template=shown, part_of=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Template)
class TemplateAdmin(DraftOnly, admin.ModelAdmin):
    list_display = ["__str__", "published"]
    fields = ["name", "version", "published"]
    readonly_fields = ["version", "published"]
    inlines = [TemplateItemInline]
    actions = ["make_new_version", "publish"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a new version is copied from the current one, by the action

    @admin.display(description=gettext_lazy("published"))
    def published(self, template: Template) -> datetime | str:
        return template.published_at or _("draft")

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
