"""What people read before they leave personal data: a new version is published, an old one never changed."""

from typing import Any

from django.contrib import admin
from django.db import models, transaction
from django.db.models import Max
from django.forms import ModelForm
from django.http import HttpRequest

from dialogs.models import InformationText


@admin.register(InformationText)
class InformationTextAdmin(admin.ModelAdmin):
    """Published at once, and then the one that is shown. The database refuses every change (I13)."""

    list_display = ["kind", "version", "published_at"]
    list_filter = ["kind"]
    fields = ["kind", "body", "body_english"]

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """`?kind=idea`: with the words that are shown today, to be worked on."""
        kind = request.GET.get("kind", "")
        if kind not in InformationText.Kind.values:
            return {}
        current = InformationText.objects.current(kind)
        return {"kind": kind, "body": current.body, "body_english": current.body_english}

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: InformationText, form: ModelForm, change: bool) -> None:
        """With the next number. Two at once: the constraint refuses the second."""
        latest = InformationText.objects.filter(kind=obj.kind).aggregate(Max("version"))["version__max"]
        obj.version = latest + 1
        obj.body, obj.body_english = (
            text.replace("\r\n", "\n").strip() for text in (obj.body, obj.body_english)
        )
        super().save_model(request, obj, form, change)
