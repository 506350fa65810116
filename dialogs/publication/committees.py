from committees.models import Committee
from dialogs.models import Dialog


def committees_with_dialogs() -> list[tuple[str, str]]:
    """(short name, name) of every committee that has something published, also of those that are no more."""
    published = Dialog.objects.published().values("committee")
    return list(Committee.objects.filter(pk__in=published).values_list("slug", "name"))
