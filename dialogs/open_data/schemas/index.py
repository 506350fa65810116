from typing import Self

from .base import Told, _, means


class Committee(Told):
    """A committee that has something published."""

    key: str = means(_("Short name, as the parameter committee takes it."))
    name: str = means(_("Name of the committee."))
    dialogs: str = means(_("Address of its dialogues."))


class CommitteeList(Told):
    """Every committee that has something published."""

    items: list[Committee] = means(_("The committees."))


class Index(Told):
    """Where everything is."""

    title: str = means(_("What this is."))
    publisher: str = means(_("Who publishes it."))
    license: str = means(_("The licence: no rights reserved."))
    language: str = means(_("The language of the contents, as in BCP 47."))
    documentation: str = means(_("A page to read about the open data."))
    openapi: str = means(_("Description of the API for machines, OpenAPI 3.1."))
    catalog: str = means(_("Description of the data set, DCAT-AP-SE."))
    dialogs: str = means(_("All published dialogues."))
    committees: str = means(_("Every committee that has something published."))
    csv: list[str] = means(_("The same data as CSV files."))

    @classmethod
    def build(cls, **told: str | list[str]) -> Self:
        return cls.model_validate(told)
