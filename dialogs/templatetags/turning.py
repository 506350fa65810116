"""Turning the pages of one list when there are several lists on the page."""

from typing import Any

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def turn_to(context: dict[str, Any], key: str, number: int) -> str:
    """The address's query with another page of the list that `key` turns; other lists stay."""
    query = context["request"].GET.copy()
    query[key] = str(number)
    return f"?{query.urlencode()}"
