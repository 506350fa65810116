from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from dialogs.sheets import files, packed

register = template.Library()


@register.simple_tag
def sheets(kind: str) -> SafeString:
    """The links to the style sheets of a kind: one, where they are packed; else one to each."""
    names = [packed(kind)] if getattr(staticfiles_storage, "packs", False) else files(kind)
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ((staticfiles_storage.url(name),) for name in names)
    )
