from django.contrib import admin

from dialogs.models import AnswerText


@admin.register(AnswerText)
class AnswerTextAdmin(admin.ModelAdmin):
    """A plain list: what was sent stands with each idea, so a text may change at any time."""

    list_display = ["title", "kind", "referred_to", "active"]
    list_filter = ["kind", "active"]
    search_fields = ["title", "text"]
